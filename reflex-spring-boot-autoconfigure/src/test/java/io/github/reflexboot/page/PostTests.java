package io.github.reflexboot.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Forms that are posted over the connection.
 */
class PostTests {

	private static TestServer server;

	private final AtomicInteger ids = new AtomicInteger(1000);

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(PostApplication.class), "reflex.boost=true",
				"spring.mvc.hiddenmethod.filter.enabled=true", "reflex.limits.page-size=100KB",
				"reflex.connection.allowed-origins=https://friend.example");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/form");
		this.socket = server.open();
		PostApplication.posts.clear();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aFormIsPostedAndThePageBehindItsRedirectIsShownWithItsMessageOnce() {
		JsonNode answer = post("/save", "[[\"name\",\"x\"],[\"tag\",\"a\"],[\"tag\",\"b\"],[\"empty\",\"\"]]");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		assertThat(answer.path("url").asString()).isEqualTo("/form");
		assertThat(answer.path("html").asString()).contains("saved");
		assertThat(PostApplication.posts).containsExactly("{name=[x], tag=[a, b], empty=[]}".replace("[]", "[]"));
		assertThat(visit("/form").path("html").asString()).contains("flash null");
	}

	@Test
	void whoseFormLeadsToAPageThatTheyMayNotSeeIsSentThere() {
		JsonNode answer = post("/lead-astray", "[[\"name\",\"x\"]]");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("/forbidden");
		assertThat(answer.path("from").asString()).isEqualTo("action");
	}

	@Test
	void aPageThatHasToBeLoadedIsGivenToTheBrowserAsItHasRunAndOnce() {
		JsonNode answer = post("/scripted", "[]", "scripts", "\"\"");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("/scripted?a=b#end");
		String[] navigation = { "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Site", "same-origin" };
		assertThat(server.get("/scripted?a=b", "Sec-Fetch-Mode", "cors").body()).contains("flash null");
		assertThat(server.get("/scripted?a=c", navigation).body()).contains("flash null");
		assertThat(server.get("/scripted?a=b", navigation).body()).contains("saved");
		assertThat(server.get("/scripted?a=b", navigation).body()).contains("flash null");
		post("/scripted", "[]", "scripts", "\"\"");
		server.newVisitor();
		assertThat(server.get("/scripted?a=b", navigation).body()).contains("flash null");
	}

	@Test
	void aPageThatMayNeedOtherScriptsIsShown() {
		JsonNode answer = post("/scripted", "[]");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		assertThat(answer.path("html").asString()).contains("saved");
	}

	@Test
	void whatIsPostedIsWhatABrowserPosts() {
		String name = "ä&=+%00 \\u0001<\\n\\r\\nß";
		JsonNode answer = post("/echo", "[[\"name\",\"" + name + "\"]]", "from", "\"/form?a=b\"");
		String form = "name=%C3%A4%26%3D%2B%2500+%01%3C%0D%0A%0D%0A%C3%9F";
		HttpResponse<String> plain = server.post("/echo", form);
		String posted = PostApplication.posts.get(0);
		assertThat(PostApplication.posts).hasSize(2).containsOnly(posted);
		assertThat(posted).isEqualTo("ä&=+%00 \u0001<\r\n\r\nß");
		assertThat(answer.path("html").asString()).contains("application/x-www-form-urlencoded " + form.length() + " "
				+ server.origin() + " " + server.origin() + "/form?a=b");
		assertThat(plain.body()).contains("application/x-www-form-urlencoded " + form.length());
	}

	@Test
	void aHiddenFieldNamesAnotherMethodAsInTheApplication() {
		assertThat(post("/echo", "[[\"_method\",\"delete\"]]").path("html").asString()).contains("deleted");
		assertThat(PostApplication.posts).containsExactly("deleted");
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 409, 422, 500 })
	void anErrorIsShownAsAPage(int status) {
		assertThat(post("/fails/" + status, "[]").path("html").asString()).contains("failed with " + status);
		assertThat(PostApplication.posts).containsExactly("fails");
	}

	@Test
	void whatAnExceptionBecomesIsShownAsAPage() {
		JsonNode answer = post("/throws", "[]");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		assertThat(answer.path("html").asString()).contains("409");
		assertThat(PostApplication.posts).containsExactly("throws");
	}

	@Test
	void aRedirectThatKeepsTheMethodIsFollowedWithTheForm() {
		assertThat(post("/moved", "[[\"name\",\"again\"]]").path("html").asString()).contains("again");
		assertThat(PostApplication.posts).containsExactly("again");
	}

	@Test
	void aPageBehindARedirectToTheSameAddressIsNoAnswerToTheForm() {
		assertThat(post("/form", "[]").path("url").asString()).isEqualTo("/form");
		assertThat(post("/echo", "[[\"name\",\"x\"]]").has("url")).isFalse();
	}

	@Test
	void aRedirectToAnotherOriginIsForTheBrowser() {
		JsonNode answer = post("/away", "[]");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("https://example.org/paid");
		assertThat(PostApplication.posts).containsExactly("away");
	}

	@Test
	void anAnswerWithoutContentLeavesThePage() {
		assertThat(post("/nothing", "[]").path("type").asString()).isEqualTo("nothing");
		assertThat(PostApplication.posts).containsExactly("nothing");
	}

	@Test
	void aFileWaitsForItsVisitorToFetchItOnce() {
		JsonNode answer = post("/file", "[[\"size\",\"5000\"]]");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("navigate");
		String address = answer.path("url").asString();
		HttpResponse<String> file = server.get(address);
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.body()).hasSize(5000);
		assertThat(file.headers().firstValue("content-disposition")).hasValue("attachment; filename=\"bytes\"");
		assertThat(file.headers().firstValue("content-length")).hasValue("5000");
		assertThat(server.get(address).statusCode()).isEqualTo(404);
		assertThat(PostApplication.posts).containsExactly("file");
	}

	@ParameterizedTest
	@CsvSource({ "/file?a=/x,file", "/file/2026-05.csv,2026-05.csv", "/file/a%20b,''", "/file/...,''" })
	void aFileWithoutANameHasThatOfItsPathIfThatIsPlain(String url, String name) {
		String address = post(url, "[[\"size\",\"5\"]]").path("url").asString();
		assertThat(address).matches("/reflex/answers/[\\w-]{20,}/" + Pattern.quote(name));
		assertThat(server.get(address).body()).isEqualTo("xxxxx");
	}

	@Test
	void aPageThatIsToBeSavedIsAFile() {
		JsonNode answer = post("/report", "[]");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(server.get(answer.path("url").asString()).body()).contains("report");
	}

	@Test
	void aFileIsGoneWithTheLogoutOverTheSameConnection() {
		String address = post("/file", "[[\"size\",\"10\"]]").path("url").asString();
		post("/logout", "[]");
		assertThat(server.get(address).statusCode()).isEqualTo(404);
	}

	@Test
	void whoIsRefusedAFileTakesItFromNobody() throws Exception {
		String address = post("/file", "[[\"size\",\"10\"]]").path("url").asString();
		URI stranger = URI.create("http://localhost:" + server.port() + address);
		assertThat(HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(stranger).build(), HttpResponse.BodyHandlers.ofString())
			.statusCode()).isEqualTo(404);
		assertThat(server.get(address).statusCode()).isEqualTo(200);
	}

	@Test
	void nobodyElseGetsAFile() {
		String address = post("/file", "[[\"size\",\"10\"]]").path("url").asString();
		server.newVisitor();
		server.get("/form");
		assertThat(server.get(address).statusCode()).isEqualTo(404);
		assertThat(server.get(address + "x").statusCode()).isEqualTo(404);
	}

	@Test
	void aFileFromAnotherSiteIsNotFetched() {
		String address = post("/file", "[[\"size\",\"10\"]]").path("url").asString();
		assertThat(server.get(address, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(404);
	}

	@Test
	void aVisitorKeepsAtMostFourFiles() {
		String first = post("/file", "[[\"size\",\"10\"]]").path("url").asString();
		for (int i = 0; i < 4; i++) {
			post("/file", "[[\"size\",\"" + (i + 11) + "\"]]");
		}
		HttpResponse<String> gone = server.get(first);
		assertThat(gone.statusCode()).isEqualTo(404);
		assertThat(gone.headers().firstValue("content-type").orElse("")).startsWith("text/html");
		assertThat(gone.body()).contains("Not there any more", "try again");
	}

	@Test
	void theCookieFromBeforeALoginFetchesNoFile() throws Exception {
		this.socket.close();
		server.newVisitor();
		String before = server.get("/account").headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
		this.socket = server.open();
		String early = post("/file", "[[\"size\",\"10\"]]").path("url").asString();
		post("/login", "[]");
		String late = post("/file", "[[\"size\",\"10\"]]").path("url").asString();
		for (String address : List.of(early, late)) {
			HttpRequest stale = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + address))
				.header("Cookie", before)
				.build();
			assertThat(HttpClient.newHttpClient().send(stale, HttpResponse.BodyHandlers.ofString()).statusCode())
				.isEqualTo(404);
		}
		this.socket.takeCookies().forEach(server::get);
		assertThat(server.get(early).statusCode()).isEqualTo(404);
		assertThat(server.get(late).statusCode()).isEqualTo(200);
	}

	@Test
	void aFileThatIsTooLargeIsAnErrorAndTakesNoMemory() {
		JsonNode answer = post("/file", "[[\"size\",\"200000\"]]");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("error");
		assertThat(PostApplication.posts).containsExactly("file");
	}

	@Test
	void theSameFormSentTwiceWhileItIsUnderWayIsPostedOnce() {
		PostApplication.gate = new CountDownLatch(1);
		String first = send("/slow", "[[\"name\",\"twice\"]]");
		String second = send("/slow", "[[\"name\",\"twice\"]]");
		String other = send("/slow", "[[\"name\",\"other\"]]");
		await().until(() -> PostApplication.posts.size() == 1);
		PostApplication.gate.countDown();
		assertThat(this.socket.answerTo(first).path("type").asString()).isEqualTo("morph");
		assertThat(this.socket.answerTo(second).path("type").asString()).isEqualTo("nothing");
		assertThat(this.socket.answerTo(other).path("type").asString()).isEqualTo("morph");
		assertThat(PostApplication.posts).containsExactly("twice", "other");
		PostApplication.gate = new CountDownLatch(1);
		List<String> sent = Stream.of("a", "b", "a")
			.map((name) -> send("/slow", "[[\"name\",\"" + name + "\"]]"))
			.toList();
		await().until(() -> PostApplication.posts.size() == 3);
		PostApplication.gate.countDown();
		sent.forEach((id) -> this.socket.answerTo(id));
		assertThat(PostApplication.posts).containsExactly("twice", "other", "a", "b");
		post("/slow", "[[\"name\",\"other\"]]");
		assertThat(PostApplication.posts).hasSize(5);
	}

	@Test
	void aLoginChangesTheSessionAndThePageBehindItKnows() {
		JsonNode answer = post("/login", "[]");
		assertThat(answer.path("html").asString()).contains("account of ada");
		assertThat(visit("/account").path("html").asString()).contains("account of ada");
		assertThat(post("/logout", "[]").path("html").asString()).contains("account of null");
	}

	@Test
	void whatIsPostedIsMadeToItsEndWhenTheVisitorLeaves() {
		PostApplication.gate = new CountDownLatch(1);
		send("/slow", "[[\"name\",\"left\"]]");
		await().until(() -> PostApplication.posts.size() == 1);
		this.socket.abort();
		PostApplication.gate.countDown();
		await().until(() -> PostApplication.done.contains("left"));
		assertThat(PostApplication.posts).containsExactly("left");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/save", "//example.org/save", "/reflex", "/reflex/answers/x",
			"/reflex/cookies/x", "/a/../save", "/save#x", "javascript:alert(1)", "/save\\r\\nX: y", "" })
	void noAddressLeadsOutOfTheApplication(String url) {
		assertThat(post(url, "[]", "from", "null").path("type").asString()).isEqualTo("error");
		assertThat(PostApplication.posts).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "\"method\":\"put\"", "\"method\":1", "\"method\":\"post\",\"purpose\":\"prefetch\"",
					"\"method\":\"post\",\"params\":{}", "\"method\":\"post\",\"params\":[[\"a\"]]",
					"\"method\":\"post\",\"params\":[[\"a\",1]]" })
	void aMalformedFormIsAnsweredAndNotPosted(String fields) {
		String id = String.valueOf(this.ids.incrementAndGet());
		this.socket.sendText("{\"type\":\"visit\",\"id\":\"" + id + "\",\"url\":\"/nothing\"," + fields + "}");
		assertThat(this.socket.answerTo(id).path("type").asString()).isEqualTo("error");
		assertThat(PostApplication.posts).isEmpty();
	}

	@Test
	void aFormWithTooManyFieldsIsNotPosted() {
		assertThat(post("/nothing", "[" + "[\"a\",\"b\"],".repeat(200) + "[\"a\",\"b\"]]").path("type").asString())
			.isEqualTo("error");
		assertThat(PostApplication.posts).isEmpty();
	}

	@Test
	void aPageOfAnotherOriginThatMayConnectPostsNothing() {
		try (TestSocket friend = server.openFrom("https://friend.example")) {
			friend.sendText("{\"type\":\"visit\",\"id\":\"1\",\"url\":\"/nothing\",\"method\":\"post\",\"params\":[]}");
			assertThat(friend.answerTo("1").path("type").asString()).isEqualTo("error");
		}
		assertThat(PostApplication.posts).isEmpty();
	}

	@Test
	void withoutABoostNothingIsPosted() {
		try (TestServer plain = TestServer.start(List.of(PostApplication.class))) {
			plain.get("/form");
			try (TestSocket open = plain.open()) {
				open.sendText(
						"{\"type\":\"visit\",\"id\":\"1\",\"url\":\"/nothing\",\"method\":\"post\",\"params\":[]}");
				assertThat(open.answerTo("1").path("type").asString()).isEqualTo("error");
			}
		}
		assertThat(PostApplication.posts).isEmpty();
	}

	private JsonNode visit(String url) {
		String id = String.valueOf(this.ids.incrementAndGet());
		this.socket.sendText("{\"type\":\"visit\",\"id\":\"" + id + "\",\"url\":\"" + url + "\",\"from\":\"/form\"}");
		return this.socket.answerTo(id);
	}

	private JsonNode post(String url, String params, String... more) {
		return this.socket.answerTo(send(url, params, more));
	}

	private String send(String url, String params, String... more) {
		String id = String.valueOf(this.ids.incrementAndGet());
		StringBuilder json = new StringBuilder("{\"type\":\"visit\",\"id\":\"" + id + "\",\"url\":\"" + url
				+ "\",\"method\":\"post\",\"params\":" + params);
		for (int i = 0; i < more.length; i += 2) {
			json.append(",\"").append(more[i]).append("\":").append(more[i + 1]);
		}
		if (!List.of(more).contains("from")) {
			json.append(",\"from\":\"/form\"");
		}
		this.socket.sendText(json.append("}").toString());
		return id;
	}

}
