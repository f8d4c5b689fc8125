package io.github.reflexboot.page;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that are opened in the place of others, over the connection.
 */
class VisitTests {

	private static TestServer server;

	private final AtomicInteger ids = new AtomicInteger(1000);

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(VisitApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/pages/home");
		this.socket = server.open();
		VisitApplication.requests.clear();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aPageIsShownInThePlaceOfAnother() {
		JsonNode answer = visit("/pages/owners?page=2", "from", "\"/pages/home\"");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		assertThat(answer.path("v").asString()).isNotEmpty();
		assertThat(answer.has("url")).isFalse();
		assertThat(answer.path("html").asString()).contains("page 2 of owners")
			.contains("from " + server.origin() + "/pages/home,")
			.contains("purpose none", "reflex null");
	}

	@Test
	void onlyWhatIsOtherThanInThePageBeforeTravels() {
		String held = visit("/pages/owners").path("v").asString();
		JsonNode next = visit("/pages/owners?page=2", "v", "\"" + held + "\"");
		assertThat(next.path("type").asString()).isEqualTo("delta");
		assertThat(next.path("v").asString()).isNotEqualTo(held);
		JsonNode same = visit("/pages/owners?page=2", "v", next.path("v").toString());
		assertThat(same.path("type").asString()).isEqualTo("same");
		JsonNode reflex = this.socket.ask("/pages/owners?page=2", "Site#select", "v", next.path("v").toString());
		assertThat(reflex.path("type").asString()).isEqualTo("delta");
	}

	@ParameterizedTest
	@CsvSource({ "/hops/0, /pages/end#there", "/hops/4, /pages/end#there", "/flashing, /pages/end",
			"/relative/one?to=two, navigate", "/relative/one?to=../pages/a, /pages/a",
			"/relative/one?to=?to=../pages/b, /pages/b" })
	void redirectsAreFollowedAndTheAddressIsToldToTheBrowser(String url, String end) {
		JsonNode answer = visit(url);
		assertThat(answer.path("type").asString()).as("%s", answer)
			.isEqualTo(end.equals("navigate") ? "navigate" : "morph");
		if (!end.equals("navigate")) {
			assertThat(answer.path("url").asString()).isEqualTo(end);
		}
	}

	@Test
	void noMoreThanFiveRedirectsAreFollowed() {
		JsonNode answer = visit("/hops/5");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).startsWith("/pages/end");
		assertThat(VisitApplication.requests).doesNotContain("end1");
		assertThat(visit("/hops/100").path("type").asString()).isEqualTo("navigate");
	}

	@Test
	void anotherOriginIsForTheBrowser() {
		JsonNode answer = visit("/away");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("https://example.org/elsewhere");
	}

	@Test
	void whatIsNoPageIsForTheBrowserAndDoesNotRun() {
		for (String url : List.of("/data", "/nowhere")) {
			JsonNode answer = visit(url);
			assertThat(answer.path("type").asString()).isEqualTo("navigate");
			assertThat(answer.path("url").asString()).isEqualTo(url);
		}
		assertThat(VisitApplication.requests).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "404, morph", "410, morph", "500, morph", "401, navigate", "403, navigate" })
	void anErrorPageIsAPageButForThoseThatRefuseTheVisitor(int status, String type) {
		JsonNode answer = visit("/fails/" + status);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "//example.org/", "javascript:alert(1)", "", "pages/home",
			"/reflex", "/reflex/cookies", "/%72eflex", "/a/../b", "/a/%2e%2e/b", "/a//b", "/a\\\\b", "/a;x=1",
			"/pages/home#x", "/p%0d%0aages", "/pages/\\u0000", "/pages/ä" })
	void noAddressLeadsOutOfTheApplication(String url) {
		JsonNode answer = visit(url, "from", "null");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("error");
		assertThat(visit("/pages/owners", "from", "\"" + url + "\"").path("type").asString()).isEqualTo("error");
		assertThat(VisitApplication.requests).isEmpty();
	}

	@Test
	void aLongAddressIsRefusedAndOneWithASessionIsReadWithoutIt() {
		assertThat(visit("/pages/" + "a".repeat(5000)).path("type").asString()).isEqualTo("error");
		assertThat(visit("/pages/owners;jsessionid=ABC?page=3").path("html").asString()).contains("page 3 of owners");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"purpose\":\"other\"", "\"purpose\":1", "\"from\":{}", "\"v\":7", "\"url\":[]" })
	void aMalformedVisitIsAnswered(String field) {
		String id = String.valueOf(this.ids.incrementAndGet());
		this.socket.sendText("{\"type\":\"visit\",\"id\":\"" + id + "\","
				+ (field.startsWith("\"url") ? "" : "\"url\":\"/pages/owners\",") + field + "}");
		assertThat(this.socket.answerTo(id).path("type").asString()).isEqualTo("error");
	}

	@Test
	void aMessageForTheNextPageIsShownThereOnce() {
		assertThat(visit("/flashing").path("html").asString()).contains("saved");
		assertThat(visit("/pages/end").path("html").asString()).doesNotContain("saved");
	}

	@Test
	void whatBelongsToAPageIsGoneWhenItIsLeftButNotByAnotherAddressOfIt() {
		this.socket.ask("/pages/home", "Site#select");
		assertThat(visit("/pages/home?page=2", "from", "\"/pages/home\"").path("html").asString())
			.contains("selected 1");
		assertThat(visit("/pages/owners", "from", "\"/pages/home?page=2\"").path("html").asString())
			.contains("selected 0");
		assertThat(this.socket.ask("/pages/owners", "Site#select").path("html").asString()).contains("selected 1");
	}

	@Test
	void aPageThatMayBeAskedForNextChangesNothing() {
		String held = visit("/pages/owners").path("v").asString();
		this.socket.ask("/pages/owners", "Site#select", "v", "\"" + held + "\"");
		JsonNode ahead = visit("/pages/vets", "from", "\"/pages/owners\"", "purpose", "\"prefetch\"");
		assertThat(ahead.path("type").asString()).isEqualTo("page");
		assertThat(ahead.has("v")).isFalse();
		assertThat(ahead.path("html").asString()).contains("page 1 of vets", "purpose prefetch", "selected 0");
		assertThat(this.socket.ask("/pages/owners", null, "v", "\"" + held + "\"").path("type").asString())
			.isEqualTo("same");
		assertThat(visit("/pages/owners?page=2", "from", "\"/pages/owners\"", "purpose", "\"prefetch\"").path("html")
			.asString()).contains("selected 0");
		assertThat(visit("/hops/0", "purpose", "\"prefetch\"").path("url").asString()).isEqualTo("/pages/end#there");
		assertThat(visit("/data", "purpose", "\"prefetch\"").path("type").asString()).isEqualTo("nothing");
	}

	@Test
	void aPageThatIsAskedForAheadBeginsNoSession() {
		this.socket.close();
		try (TestServer sparing = TestServer.start(List.of(VisitApplication.class), "reflex.session.create=false")) {
			this.socket = sparing.open();
			assertThat(visit("/session", "purpose", "\"prefetch\"").path("type").asString()).isEqualTo("nothing");
			assertThat(visit("/pages/vets", "purpose", "\"prefetch\"").path("type").asString()).isEqualTo("page");
			assertThat(sparing.bean(Tabs.class).all().map(Tab::session)).containsOnlyNulls();
			assertThat(visit("/session").path("html").asString()).contains("session true");
			assertThat(visit("/session", "purpose", "\"prefetch\"").path("html").asString()).contains("session false");
			this.socket.close();
		}
	}

	@Test
	void aFlashedMessageIsNotForAPageThatIsAskedForAhead() {
		visit("/flashing", "purpose", "\"prefetch\"");
		visit("/pages/end", "purpose", "\"prefetch\"");
		assertThat(visit("/pages/end").path("html").asString()).contains("saved");
	}

	@Test
	void anActionMayPutItsAddressInThePlaceOfTheOneBefore() {
		JsonNode answer = this.socket.ask("/pages/home", "Site#filter");
		assertThat(answer.path("url").asString()).isEqualTo("/pages/home?page=9");
		assertThat(answer.path("replace").asBoolean()).isTrue();
		assertThat(go("?page=3").has("replace")).isFalse();
	}

	@Test
	void aPageThatIsToBeSavedIsForTheBrowser() {
		assertThat(visit("/file").path("type").asString()).isEqualTo("navigate");
	}

	@Test
	void anActionShowsAnotherAddressOfItsPageInItsAnswer() {
		this.socket.ask("/pages/home", "Site#select");
		VisitApplication.requests.clear();
		JsonNode answer = go("?page=3");
		assertThat(answer.path("type").asString()).isEqualTo("morph");
		assertThat(answer.path("url").asString()).isEqualTo("/pages/home?page=3");
		assertThat(answer.path("html").asString()).contains("page 3 of home", "selected 1",
				"from " + server.origin() + "/pages/home,");
		assertThat(answer.path("payload").path("went").asString()).isEqualTo("?page=3");
		assertThat(answer.path("operations").size()).isEqualTo(1);
		assertThat(VisitApplication.requests).containsExactly("home3");
	}

	@Test
	void anActionShowsAnotherPageWhichIsNotTheOneBefore() {
		this.socket.ask("/pages/home", "Site#select");
		JsonNode answer = this.socket.ask("/pages/home", "Site#leave", "args", "[\"/pages/owners\"]");
		assertThat(answer.path("url").asString()).isEqualTo("/pages/owners?page=7");
		assertThat(answer.path("html").asString()).contains("page 7 of owners", "selected 0", "notice=moved");
	}

	@Test
	void whereThereIsNoPageTheBrowserGoesByItselfSinceTheActionHasRun() {
		for (String url : List.of("/data", "/file", "/fails/403", "/hops/9")) {
			JsonNode answer = go(url);
			assertThat(answer.path("type").asString()).isEqualTo("navigate");
			assertThat(answer.path("from").asString()).isEqualTo("action");
			assertThat(answer.path("payload").path("went").asString()).isEqualTo(url);
		}
		assertThat(go("/away").path("url").asString()).isEqualTo("https://example.org/elsewhere");
		assertThat(go("/hops/2").path("url").asString()).isEqualTo("/pages/end#there");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "//example.org/", "owners", "", "javascript:alert(1)", "/\\\\a",
			"/a/../b", "/reflex" })
	void anActionShowsNoPageOfAnybodyElse(String url) {
		JsonNode answer = go(url);
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("visit(");
	}

	@Test
	void anActionHasOneKindOfAnswer() {
		JsonNode answer = this.socket.ask("/pages/home", "Site#goTwice");
		assertThat(answer.path("message").asString()).contains("redirect(url)").contains("excludes visit(url)");
	}

	private JsonNode go(String url) {
		return this.socket.ask("/pages/home", "Site#go", "args", "[\"" + url + "\"]");
	}

	private JsonNode visit(String url, String... more) {
		String id = String.valueOf(this.ids.incrementAndGet());
		StringBuilder json = new StringBuilder("{\"type\":\"visit\",\"id\":\"" + id + "\",\"url\":\"" + url + "\"");
		for (int i = 0; i < more.length; i += 2) {
			json.append(",\"").append(more[i]).append("\":").append(more[i + 1]);
		}
		if (!List.of(more).contains("from")) {
			json.append(",\"from\":\"/pages/home\"");
		}
		this.socket.sendText(json.append("}").toString());
		return this.socket.answerTo(id);
	}

}
