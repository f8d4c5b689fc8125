package io.github.reflexboot.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates that show several queries.
 */
@Tag("same-on-every-server")
class TilesTests {

	private static final TestServer server = TestServer.start(List.of(Application.class), "reflex.queries.grace=10s");

	private static final String PAGE = "/tiles";

	/**
	 * Browsers know the token by how it begins.
	 */
	private static final String MARKED_BODY = "<body data-reflex-subscribe=\"cmVmbGV4OmRhdGE\\.[^\"]+\"";

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void anElementThatIsRepeatedShowsAQueryEachTime() {
		assertThat(server.get(PAGE).body()).contains("<section id=\"one\" aria-busy=\"true\">", "counting one",
				"<section id=\"two\" aria-busy=\"true\">", "counting two");
		server.get(PAGE);
		try (TestSocket tab = server.open()) {
			assertThat(tab.ask(PAGE, null).path("html").asString())
				.contains("<section id=\"one\">", "<p>one 1</p>", "<section id=\"two\">", "<p>two 2</p>")
				.doesNotContain("counting");
		}
	}

	@Test
	void onlyTheBodyOfAPageSaysThatItAwaitsData() {
		assertThat(server.get(PAGE).body()).containsPattern(MARKED_BODY).containsOnlyOnce("data-reflex-subscribe");
	}

	@Test
	void aPageSaysThatItAwaitsDataAlsoIfItsActionHasRenderedSomethingThatDoes() {
		server.get(PAGE);
		try (TestSocket tab = server.open()) {
			String id = tab.send(PAGE, "Tiles#render");
			assertThat(tab.next(id, "morph").path("html").asString()).containsPattern(MARKED_BODY);
		}
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, TilesReflex.class })
	static class Application {

	}

	@Controller
	static class Pages {

		@GetMapping(PAGE)
		String tiles(ReflexQueries queries, Model model) {
			model.addAttribute("tiles", tilesOf(queries));
			return "tiles";
		}

	}

	private static TreeMap<String, AsyncResult<Integer>> tilesOf(ReflexQueries queries) {
		TreeMap<String, AsyncResult<Integer>> tiles = new TreeMap<>();
		tiles.put("one", queries.get("one", () -> 1));
		tiles.put("two", queries.get("two", () -> 2));
		return tiles;
	}

	@Reflex
	static class TilesReflex {

		@ReflexAction
		void render(ReflexContext reflex, ReflexQueries queries) {
			assertThat(reflex.render("tiles", Map.of("tiles", tilesOf(queries)))).contains("one 1");
		}

	}

}
