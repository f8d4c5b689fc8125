package io.github.reflexboot.browsertests;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code stimulate()} of a page's own scripts: arguments, promises and callbacks.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class StimulateIT {

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.page("plain", (request) -> "<p id=\"taken\">%s</p>".formatted(request.getSession().getAttribute("taken")));
		site.page("stimulus",
				(request) -> """
						<!DOCTYPE html><html><head><title>s</title><link rel="icon" href="data:,">
						<script type="module">
						import { Application, Controller } from "/reflex/stimulus.js"
						import { Reflex } from "/reflex/reflex.js"
						window.log = []
						const callbacks = ["before", "after", "finalize"].flatMap((stage) => [stage + "Take", stage + "Reflex"])
						for (const stage of ["Queued", "Delivered", "Success", "Error", "Halted", "Forbidden"])
							callbacks.push("take" + stage, "reflex" + stage)
						class Site extends Controller {
							connect() { Reflex.register(this) }
							async take() {
								const { stage } = await this.stimulate("Site#take", 5, "text", [1, 2], { id: 7 }, null)
								window.log.push("kept: " + stage)
							}
							async fail() {
								await this.stimulate("Site#take", 5).catch(({ message }) => window.log.push("rejected: " + message))
							}
						}
						for (const name of callbacks) Site.prototype[name] = function (element, target, error) {
							window.log.push([name, element === this.element, target, error && error.code].join())
						}
						Application.start().register("site", Site)
						</script></head>
						<body>%s<p id="taken">%s</p></body></html>
						"""
					.formatted((request.getSession().getAttribute("taken") != null) ? "" : """
							<div data-controller="site"><button id="take" data-action="site#take">take</button>
							<button id="fail" data-action="site#fail">fail</button></div>
							""", request.getSession().getAttribute("taken")));
	}

	@Test
	void aPageCanStimulateWithoutStimulus(Page page) {
		site.open(page, "plain");
		Object stage = page.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					const { stage } = await Reflex.stimulate("Site#take", 1, "a", [], { selectors: 1 }, null)
					return stage
				}""");
		assertThat(stage).isEqualTo("success");
		assertThat(page.locator("#taken")).hasText("1 a [] {\"selectors\":1} null");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"Site#take", 1                           | Site#take expects (int number
			"Site#take", 1, "", [], {}, 1, 2         | Site#take expects (int number
			"Site#take", "x", "", [], {}, 1          | argument 1 (number) is
			"Site#take", 1, "", ["x"], {}, 1         | argument 3 (numbers) is
			"Sit#take"                               | Did you mean 'Site'
			"Site#tak"                               | Did you mean 'take'
			"Site#toString"                          | no @ReflexAction 'toString'
			"nothing at all"                         | names no action
			""")
	void aPromiseIsRejectedWithWhatIsWrong(String arguments, String message, Page page) {
		site.open(page, "plain");
		Object rejection = page.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					return Reflex.stimulate(%s).then(() => "kept", ({ name, message }) => name + ": " + message)
				}""".formatted(arguments));
		assertThat((String) rejection).startsWith("ReflexError: ").contains(message);
		assertThat(page.locator("#taken")).hasText("null");
	}

	@Test
	void aControllerIsCalledBackInOrderAlsoWhenTheMorphRemovesIt(Page page) {
		site.open(page, "stimulus");
		page.click("#take");
		assertThat(logUntil(page, "kept: success")).containsExactly("beforeTake,true,Site#take,",
				"beforeReflex,true,Site#take,", "takeDelivered,true,Site#take,", "reflexDelivered,true,Site#take,",
				"takeSuccess,true,Site#take,", "reflexSuccess,true,Site#take,", "afterTake,true,Site#take,",
				"afterReflex,true,Site#take,", "finalizeTake,true,Site#take,", "finalizeReflex,true,Site#take,",
				"kept: success");
		assertThat(page.locator("#taken")).hasText("5 text [1, 2] {\"id\":7} null");
		assertThat(page.locator("#take")).hasCount(0);
	}

	@Test
	void aControllerIsToldWhyItsReflexFailed(Page page) {
		site.open(page, "stimulus");
		page.click("#fail");
		List<String> log = logUntil(page, "rejected");
		assertThat(log.subList(4, 10)).containsExactly("takeError,true,Site#take,server",
				"reflexError,true,Site#take,server", "afterTake,true,Site#take,server",
				"afterReflex,true,Site#take,server", "finalizeTake,true,Site#take,server",
				"finalizeReflex,true,Site#take,server");
		assertThat(log).hasSize(11).last().asString().contains("Site#take expects (int number");
	}

	@SuppressWarnings("unchecked")
	private static List<String> logUntil(Page page, String last) {
		page.waitForFunction("(last) => window.log.at(-1)?.startsWith(last)", last);
		return (List<String>) page.evaluate("() => window.log");
	}

}
