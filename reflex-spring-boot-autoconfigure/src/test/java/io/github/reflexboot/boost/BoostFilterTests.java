package io.github.reflexboot.boost;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which answers get the script, and that nothing else of them changes.
 */
class BoostFilterTests {

	private static final String VERSION = new BoostMarkup("/reflex", List.of()).behind("<head>", null, "")
		.replaceFirst(".*v=(\\w+).*", "$1");

	private static final String ADDED = "<meta name=\"reflex-boost\" content=\"^(/excluded(/.*)?)$\">"
			+ "<script src=\"/reflex/boost.js?v=" + VERSION
			+ "\"></script><script type=\"module\" src=\"/reflex/reflex.js\"></script>";

	private static final String BOOSTED = BoostApplication.PAGE.replace("</head>", ADDED + "</head>");

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(BoostApplication.class), "reflex.boost=true",
				"reflex.boost-exclude=/excluded/**");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/page", "/stream", "/writer", "/later", "/streamed", "/raw", "/forwarding", "/tagged",
			"/typed?type=Text/HTML", "/typed?type=text/html%20;charset=utf-8" })
	void aPageGetsTheScriptHoweverItIsWritten(String path) {
		HttpResponse<String> page = server.get(path);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).isEqualTo(BOOSTED);
		page.headers()
			.firstValueAsLong("content-length")
			.ifPresent((length) -> assertThat(length).isEqualTo(page.body().getBytes(StandardCharsets.UTF_8).length));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/compressed", "/partial", "/saved", "/excluded/page", "/typed?type=text/htmlx",
			"/typed?type=text/html-fragment", "/typed?type=text/html%20x" })
	void whatIsNoWholePageOrExcludedIsLeftAlone(String path) {
		assertThat(server.get(path).body()).isEqualTo(BoostApplication.PAGE);
	}

	@Test
	void whatIsNoPageKeepsItsLength() {
		assertThat(server.get("/fragment").body()).isEqualTo("<p>fragment</p>");
		HttpResponse<String> data = server.get("/data");
		assertThat(data.body()).isEqualTo("{\"html\":\"</head>\"}");
		assertThat(data.headers().firstValue("content-length")).hasValue(String.valueOf(data.body().length()));
		assertThat(server.get("/reset").body()).isEqualTo("</head>");
	}

	@Test
	void anErrorPageGetsTheScript() {
		HttpResponse<String> page = server.get("/fails", "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(500);
		assertThat(page.body()).contains("Whitelabel", "reflex-boost", "/reflex.js");
		assertThat(server.get("/nowhere", "Accept", "text/html").statusCode()).isEqualTo(404);
	}

	@Test
	void aLargePageIsNotHeldBack() {
		HttpResponse<String> page = server.get("/large?size=20000000");
		assertThat(page.body()).startsWith(BOOSTED).hasSizeGreaterThan(20_000_000);
		assertThat(page.body().indexOf("reflex.js", BOOSTED.length())).isNegative();
	}

	@Test
	void aChecksumIsThatOfThePageWithTheScript() {
		String tag = server.get("/tagged").headers().firstValue("etag").orElseThrow();
		HttpResponse<String> same = server.get("/tagged", "If-None-Match", tag);
		assertThat(same.statusCode()).isEqualTo(304);
		assertThat(same.body()).isEmpty();
	}

	@Test
	void theTagOfAPageIsWeakSinceItIsThatOfOtherBytesAndStillFindsItUnchanged() {
		HttpResponse<String> page = server.get("/named");
		assertThat(page.body()).isEqualTo(BOOSTED);
		String tag = page.headers().firstValue("etag").orElseThrow();
		assertThat(tag).isEqualTo("W/\"one\"");
		assertThat(server.get("/named", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(server.get("/named", "If-None-Match", "\"two\"").statusCode()).isEqualTo(200);
		assertThat(server.get("/named-late").headers().firstValue("etag")).hasValue("W/\"late\"");
		assertThat(server.get("/named-weak").headers().allValues("etag")).containsExactly("W/\"weak\"");
	}

	@Test
	void theTagOfWhatIsNoPageIsLeftAlone() {
		assertThat(server.get("/named-data").headers().firstValue("etag")).hasValue("\"data\"");
	}

	@Test
	void aHeadRequestIsAnsweredAsBefore() throws Exception {
		for (String path : List.of("/page", "/stream")) {
			HttpResponse<String> head = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(server.origin() + path))
					.method("HEAD", HttpRequest.BodyPublishers.noBody())
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(head.statusCode()).isEqualTo(200);
			assertThat(head.body()).isEmpty();
			assertThat(head.headers().firstValueAsLong("content-length"))
				.matches((length) -> length.isEmpty() || length.getAsLong() == BOOSTED.getBytes().length);
		}
	}

	@Test
	void theClientItselfIsLeftAlone() {
		assertThat(server.get("/reflex/reflex.js").body()).doesNotContain("reflex-boost\" content=\"^");
	}

	@Test
	void withoutABoostNothingIsAdded() {
		try (TestServer plain = TestServer.start(List.of(BoostApplication.class))) {
			assertThat(plain.get("/page").body()).isEqualTo(BoostApplication.PAGE);
		}
	}

	@Test
	void theScriptThatWatchesOthersIsKeptByTheBrowserUntilItIsAnother() {
		String page = server.get("/page").body();
		String address = page.substring(page.indexOf("/reflex/boost.js"), page.indexOf("\"></script>"));
		assertThat(server.get(address).headers().firstValue("cache-control").orElseThrow()).contains("immutable");
		assertThat(server.get("/reflex/boost.js").headers().firstValue("cache-control")).hasValue("no-cache");
	}

}
