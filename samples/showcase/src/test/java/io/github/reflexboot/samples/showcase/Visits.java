package io.github.reflexboot.samples.showcase;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import io.github.reflexboot.test.ReflexPage;

/**
 * Each page, with what its visitors do in it.
 */
final class Visits {

	private Visits() {
	}

	static Stream<Arguments> all() {
		return Stream.of(visit("/"), visit("/counter", (page) -> {
			page.element("#increment").click();
			page.element("#add").click();
		}), visit("/todos", (page) -> {
			page.element("#new-todo").fill("title", "").submit();
			page.element("#new-todo").fill("title", "Buy milk").submit();
			page.element("button[aria-label='Delete Buy milk']").click();
		}), visit("/search", (page) -> page.element("#query").enter("ada c. tur").trigger("input")),
				visit("/dataset", (page) -> {
					page.element("#text").enter("typed").trigger("change");
					page.element("#comment").click();
				}), visit("/form", (page) -> page.element("#publish").click()),
				visit("/context", (page) -> page.element("#paint").click()), visit("/validation", (page) -> {
					page.element("#mail").enter("nobody").trigger("focusout");
					page.element("#guest")
						.fill("mail", "ada@example.org")
						.fill("persons", "2")
						.check("agreed")
						.submit();
				}), visit("/morphs", (page) -> page.element("#Pears button").click()),
				visit("/operations", (page) -> page.element("button", "innerHtml").click()),
				visit("/flash", (page) -> page.element("#there").click().follow()),
				visit("/callbacks", (page) -> page.element("#act").click()),
				visit("/errors", (page) -> page.element("#book").click()),
				visit("/lifecycle", (page) -> page.element("#like").click()), visit("/wire", (page) -> {
					page.element("#take").click();
					page.element("#shuffle").click();
				}), visit("/slow", (page) -> page.element("#slow").click()), visit("/feed"),
				visit("/progress", (page) -> {
					page.element("#new-thing").fill("name", " ").submit();
					page.element("#new-thing").fill("name", "Thing").submit();
				}), visit("/dashboard", (page) -> page.element("#place").click()), visit("/errands", (page) -> {
					page.element("#mood").uncheck("slow");
					page.element("#slow").trigger("change");
					page.element("#new-errand").fill("text", " ").submit();
					page.element("#new-errand").fill("text", "Errand").submit();
				}), visit("/export"), visit("/chat", (page) -> {
					page.element("#say").fill("text", " ").submit();
					page.element("#say").fill("text", "Hello").submit();
				}), visit("/board"), visit("/account"), visit("/admin"));
	}

	private static Arguments visit(String path) {
		return visit(path, ReflexPage::refresh);
	}

	private static Arguments visit(String path, Consumer<ReflexPage> visitor) {
		return Arguments.of(path, visitor);
	}

}
