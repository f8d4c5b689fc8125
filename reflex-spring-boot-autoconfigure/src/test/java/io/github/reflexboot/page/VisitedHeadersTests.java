package io.github.reflexboot.page;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.Tabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A browser keeps to the headers of the document that it has loaded, so a page with other
 * ones is loaded.
 */
class VisitedHeadersTests {

	private static final String OTHER = "/other?header=X-Frame-Options&value=DENY";

	private static TestServer server;

	private final AtomicInteger ids = new AtomicInteger(1000);

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(HeaderApplication.class), "reflex.boost=true");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/usual/home");
		this.socket = server.open();
		HeaderApplication.requests.clear();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aPageWithTheSameHeadersButAnotherNonceIsShown() {
		assertThat(visit("/usual/a").path("html").asString()).contains("<body>a</body>");
		assertThat(visit("/usual/b").path("type").asString()).isIn("morph", "delta");
	}

	@ParameterizedTest
	@CsvSource({ "Content-Security-Policy, ;img-src%20'none'", "Referrer-Policy, no-referrer",
			"Permissions-Policy, camera=()", "Cross-Origin-Opener-Policy, same-origin",
			"Cross-Origin-Embedder-Policy, require-corp", "X-Frame-Options, DENY", "Clear-Site-Data, %22cookies%22" })
	void aPageWithOtherHeadersIsLoaded(String header, String value) {
		String url = "/other?header=" + header + "&value=" + value;
		assertThat(visit(url, "purpose", "prefetch").path("type").asString()).isEqualTo("nothing");
		JsonNode answer = visit(url);
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo(url);
		assertThat(visit("/usual/a").path("type").asString()).isEqualTo("morph");
	}

	@ParameterizedTest
	@CsvSource({ "Content-Security-Policy-Report-Only, default-src%20'none'", "X-Trace, 7" })
	void aHeaderThatChangesNothingForTheDocumentDoesNotCount(String header, String value) {
		assertThat(visit("/other?header=" + header + "&value=" + value).path("type").asString()).isEqualTo("morph");
	}

	@Test
	void thePageOfTheDocumentIsAskedOnceAndNotIfItHasRun() {
		visit("/usual/a");
		visit("/usual/b", "from", "/usual/a");
		assertThat(HeaderApplication.requests).containsExactly("a", "home", "b");
		this.socket.close();
		this.socket = server.open();
		this.socket.ask("/usual/home", null);
		HeaderApplication.requests.clear();
		visit("/usual/a");
		assertThat(HeaderApplication.requests).containsExactly("a");
	}

	@Test
	void anotherAddressOfThePageAsksForNothing() {
		assertThat(visit("/usual/home?page=2").path("type").asString()).isEqualTo("morph");
		assertThat(visit("/usual/a").path("type").asString()).isIn("morph", "delta");
		assertThat(HeaderApplication.requests).containsExactly("home", "a");
	}

	@Test
	void aDocumentThatTheServerDoesNotKnowLoadsOtherPagesButNotOtherAddressesOfItsOwn() {
		String key = this.socket.key();
		this.socket.close();
		try (TestServer restarted = TestServer.start(List.of(HeaderApplication.class))) {
			this.socket = restarted.openAgain(key);
			this.socket.ask("/usual/home", null);
			assertThat(visit("/usual/a").path("type").asString()).isEqualTo("navigate");
			assertThat(visit("/usual/home?page=2").path("type").asString()).isIn("morph", "delta");
			assertThat(visit("/usual/a").path("type").asString()).isEqualTo("navigate");
			this.socket.close();
		}
	}

	@Test
	void aDocumentThatConnectsAgainBeforeItsConnectionHasEndedIsStillKnown() {
		visit("/usual/a");
		TestSocket earlier = this.socket;
		this.socket = server.openAgain(earlier.key());
		assertThat(visit("/usual/b", "from", "/usual/a").path("type").asString()).isIn("morph", "delta");
		assertThat(visit(OTHER).path("type").asString()).isEqualTo("navigate");
		earlier.close();
	}

	@Test
	void aDocumentThatHasLostItsConnectionIsStillKnownWhenItConnectsAgain() {
		visit("/usual/a");
		String key = this.socket.key();
		this.socket.close();
		await().until(() -> server.bean(Tabs.class).size() == 0);
		this.socket = server.openAgain(key);
		assertThat(visit("/usual/b", "from", "/usual/a").path("type").asString()).isIn("morph", "delta");
		assertThat(visit(OTHER).path("type").asString()).isEqualTo("navigate");
	}

	@Test
	void aDocumentThatNobodyNamesLoadsOtherPages() {
		String id = String.valueOf(this.ids.incrementAndGet());
		this.socket.sendText("{\"type\":\"visit\",\"id\":\"" + id + "\",\"url\":\"/usual/a\"}");
		assertThat(this.socket.answerTo(id).path("type").asString()).isEqualTo("navigate");
	}

	@Test
	void anActionThatShowsAPageWithOtherHeadersHasItLoaded() {
		JsonNode answer = this.socket.ask("/usual/home", "Go#to", "args", "[\"" + OTHER + "\"]");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo(OTHER);
		assertThat(this.socket.ask("/usual/home", "Go#to", "args", "[\"/usual/a\"]").path("type").asString())
			.isEqualTo("morph");
	}

	@Test
	void theAnswerToAFormWithOtherHeadersIsFetchedWithThem() {
		JsonNode answer = visit("/shows", "method", "post");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		HttpResponse<String> fetched = server.get(answer.path("url").asString());
		assertThat(fetched.body()).contains("grüße");
		assertThat(fetched.headers().firstValue("Content-Security-Policy").orElse("")).contains("form-action 'none'");
		assertThat(HeaderApplication.requests).containsOnlyOnce("grüße");
	}

	@Test
	void thePageBehindAFormWithOtherHeadersIsLoaded() {
		JsonNode answer = visit("/moves", "method", "post");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo(OTHER);
	}

	private JsonNode visit(String url, String... more) {
		String id = String.valueOf(this.ids.incrementAndGet());
		StringBuilder json = new StringBuilder("{\"type\":\"visit\",\"id\":\"" + id + "\",\"url\":\"" + url + "\"");
		for (int i = 0; i < more.length; i += 2) {
			json.append(",\"").append(more[i]).append("\":\"").append(more[i + 1]).append("\"");
		}
		if (!List.of(more).contains("from")) {
			json.append(",\"from\":\"/usual/home\"");
		}
		if (List.of(more).contains("method")) {
			json.append(",\"params\":[]");
		}
		this.socket.sendText(json.append("}").toString());
		return this.socket.answerTo(id);
	}

}
