package io.github.reflexboot.autoconfigure;

import java.nio.file.Path;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.app.AheadApplication;
import io.github.reflexboot.support.AheadOfTime;
import io.github.reflexboot.support.OwnServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that was processed ahead of time.
 */
@Tag("same-on-every-server")
class AheadOfTimeTests {

	private static final String APP = "io.github.reflexboot.app.AheadApplication$";

	@TempDir
	private static Path folder;

	private static AheadOfTime application;

	private static OwnServer server;

	@BeforeAll
	static void start() throws Exception {
		application = new AheadOfTime(AheadApplication.class, folder);
		server = application.start();
	}

	@AfterAll
	static void stop() {
		if (server != null) {
			server.close();
		}
	}

	@Test
	void anActionTakesItsArgumentAndShowsItsFieldsAndItsPageAQuery() throws Exception {
		assertThat(server.get("/")).contains("<output id=\"sum\">0</output>");
		try (TestSocket tab = server.open()) {
			JsonNode answer = tab.ask("/", "Sums#add", "args", "[{\"number\": 5, \"note\": \"five\"}]");
			assertThat(answer.path("html").asString()).as("%s", answer)
				.contains("<output id=\"sum\">105</output>", "<p id=\"notice\">five</p>",
						"<li>Row 1</li><li>Row 2</li>");
		}
	}

	@Test
	void aComponentKeepsItsState() throws Exception {
		String component = reference(server.get("/"));
		try (TestSocket tab = server.open()) {
			JsonNode first = tab.ask("/", "step", "component", "\"" + component + "\"");
			assertThat(first.toString()).contains("<b>4</b> <i>stepped</i>");
			assertThat(server.get("/")).contains("<b>4</b> <i>stepped</i>");
		}
	}

	@Test
	void theScriptIsServed() throws Exception {
		assertThat(server.get("/reflex/reflex.js")).contains("export");
	}

	@Test
	void aNativeImageIsToldWhatIsReachedByReflection() throws Exception {
		JsonNode hints = new JsonMapper().readTree(application.hints());
		assertThat(hint(hints, APP + "SumsReflex").path("allDeclaredMethods").asBoolean()).isTrue();
		assertThat(hint(hints, APP + "SumsReflex").path("allDeclaredFields").asBoolean()).isTrue();
		assertThat(hint(hints, APP + "Steps").path("allDeclaredFields").asBoolean()).isTrue();
		assertThat(hint(hints, APP + "Rows").path("allDeclaredMethods").asBoolean()).isTrue();
		assertThat(hint(hints, APP + "Addend").toString()).contains("\"number\"", "\"note\"");
		assertThat(hint(hints, APP + "Row").toString()).contains("\"name\"");
		assertThat(hint(hints, "io.github.reflexboot.operation.ElementOperation$InnerHtml").toString())
			.contains("\"html\"");
		assertThat(hint(hints, "io.github.reflexboot.protocol.Answer$PageMorph")).isNotNull();
		assertThat(hints.path("reflection").toString())
			.contains("{\"proxy\":[\"io.github.reflexboot.ReflexContext\"]}");
		assertThat(hints.path("resources").toString()).contains("META-INF/reflex-client/*", "templates/**",
				"io/github/reflexboot/relay/*.sql", "io/github/reflexboot/userdata/*.sql");
	}

	private static JsonNode hint(JsonNode hints, String type) {
		for (JsonNode each : hints.path("reflection")) {
			if (each.path("type").asString("").equals(type)) {
				return each;
			}
		}
		throw new AssertionError("There is no hint for " + type);
	}

	private static String reference(String html) {
		return Jsoup.parse(html).select("[data-reflex-component]").attr("data-reflex-component");
	}

}
