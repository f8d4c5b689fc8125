package io.github.reflexboot.browsertests;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stages, promises and controllers.
 */
@ExtendWith(Chromium.class)
class LifecycleIT {

	private static final String LOG = """
			() => {
				window.log = []
				for (const stage of ["before", "queued", "delivered", "success", "error", "halted", "forbidden",
					"after", "finalize"])
					document.addEventListener(`reflex:${stage}`, () => window.log.push(stage))
			}""";

	private static Site site;

	@BeforeAll
	static void start() {
		site = Site.start();
		site.action("fail", (reflex) -> {
			throw new IllegalStateException("no luck");
		});
		site.action("hide", (reflex) -> reflex.session().setAttribute("hidden", true));
		site.action("slow", (reflex) -> RoundTripIT.pause(200));
		site.page("buttons", (request) -> """
				<p id="taken">%s</p>
				<button id="fail" data-reflex="click->Site#act" data-act="fail">fail</button>
				<button id="slow" data-reflex="click->Site#act" data-act="slow">slow</button>
				<button id="refresh" data-reflex="click">refresh</button><p id="now">%d</p>
				<input id="keys" data-reflex="keydown.enter->Site#act" data-act="slow">
				<div data-reflex="click->Site#act" data-act="slow" id="outer"><b data-reflex="change->Site#nothing"
				id="inner">inner</b></div>
				%s
				""".formatted(request.getSession().getAttribute("taken"), System.nanoTime(),
				(request.getSession().getAttribute("hidden") != null) ? ""
						: "<button id=\"hide\" data-reflex=\"click->Site#act\" data-act=\"hide\">hide</button>"));
		site.page("stimulus", (request) -> """
				<!DOCTYPE html><html><head><title>s</title><link rel="icon" href="data:,">
				<script type="module">
				import { Application, Controller } from "/reflex/stimulus.js"
				import { Reflex } from "/reflex/reflex.js"
				window.log = []
				Application.start().register("site", class extends Controller {
					connect() { Reflex.register(this) }
					take() {
						this.stimulate("Site#take", 5, "text", [1, 2], { id: 7 }, null)
							.then(({ stage }) => window.log.push("resolved " + stage))
					}
					beforeReflex() { window.log.push("beforeReflex") }
					beforeTake() { window.log.push("beforeTake") }
					takeSuccess() { window.log.push("takeSuccess") }
					reflexSuccess() { window.log.push("reflexSuccess") }
					afterReflex() { window.log.push("afterReflex") }
					finalizeReflex() { window.log.push("finalizeReflex") }
				})
				</script></head>
				<body><div data-controller="site"><button data-action="site#take">take</button></div>
				<p id="taken">%s</p></body></html>
				""".formatted(request.getSession().getAttribute("taken")));
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void aReflexGoesThroughItsStagesInOrderOnceEach(Page page) {
		site.open(page, "buttons");
		page.evaluate(LOG);
		page.click("#slow");
		assertThat(page.locator("#slow")).hasAttribute("aria-busy", "true");
		page.waitForFunction("() => window.log.includes('finalize')");
		assertThat(page.evaluate("() => window.log"))
			.isEqualTo(List.of("before", "delivered", "success", "after", "finalize"));
		assertThat(page.locator("[aria-busy], [data-reflex-busy]")).hasCount(0);
	}

	@Test
	@ExpectsErrors
	void anActionThatThrowsEndsInErrorAndTheConnectionLives(Page page) {
		site.open(page, "buttons");
		page.evaluate(LOG);
		page.click("#fail");
		page.waitForFunction("() => window.log.includes('finalize')");
		assertThat(page.evaluate("() => window.log"))
			.isEqualTo(List.of("before", "delivered", "error", "after", "finalize"));
		page.click("#slow");
		page.waitForFunction("() => window.log.includes('success')");
	}

	@Test
	void theStagesAreCompleteWhenTheElementIsGone(Page page) {
		site.open(page, "buttons");
		page.evaluate(LOG);
		page.click("#hide");
		page.waitForFunction("() => window.log.includes('finalize')");
		assertThat(page.evaluate("() => window.log"))
			.isEqualTo(List.of("before", "delivered", "success", "after", "finalize"));
		assertThat(page.locator("#hide")).hasCount(0);
	}

	@Test
	void anEventAloneRefreshes(Page page) {
		site.open(page, "buttons");
		String now = page.textContent("#now");
		page.click("#refresh");
		assertThat(page.locator("#now")).not().hasText(now);
	}

	@Test
	void aKeyFilterLetsOnlyItsKeyThrough(Page page) {
		site.open(page, "buttons");
		page.evaluate(LOG);
		page.click("#keys");
		page.evaluate("() => { window.log.length = 0 }");
		page.keyboard().type("ab");
		assertThat(page.evaluate("() => window.log")).isEqualTo(List.of());
		page.keyboard().press("Enter");
		page.waitForFunction("() => window.log.includes('finalize')");
	}

	@Test
	void theNearestElementWithAnEntryForTheEventIsTheOne(Page page) {
		site.open(page, "buttons");
		page.evaluate(LOG);
		page.click("#inner");
		page.waitForFunction("() => window.log.includes('success')");
	}

	@Test
	void aPageCanStimulateWithoutStimulus(Page page) {
		site.open(page, "buttons");
		Object result = page.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					const { stage } = await Reflex.stimulate("Site#take", 1, "a", [], { selectors: 1 }, null)
					return stage
				}""");
		assertThat(result).isEqualTo("success");
		assertThat(page.locator("#taken")).hasText("1 a [] {\"selectors\":1} null");
	}

	@Test
	@ExpectsErrors
	void aPromiseIsRejectedWithWhatTheServerSays(Page page) {
		site.open(page, "buttons");
		for (List<String> each : List.of(List.of("\"Site#take\", 1", "Site#take expects (int number"),
				List.of("\"Site#take\", \"x\", \"\", [], {}, 1", "argument 1 (number) is"),
				List.of("\"Sit#take\"", "Did you mean 'Site'"),
				List.of("\"Site#toString\"", "no @ReflexAction 'toString'"))) {
			Object message = page.evaluate("""
					async () => {
						const { Reflex } = await import("/reflex/reflex.js")
						return Reflex.stimulate(%s).then(() => "resolved", (error) => error.message)
					}""".formatted(each.get(0)));
			assertThat((String) message).contains(each.get(1));
		}
	}

	@Test
	void aStimulusControllerStimulatesAndIsCalledBackInOrder(Page page) {
		site.open(page, "stimulus");
		page.click("button");
		page.waitForFunction("() => window.log.length >= 7");
		assertThat(page.locator("#taken")).hasText("5 text [1, 2] {\"id\":7} null");
		assertThat(page.evaluate("() => window.log.filter((entry) => !entry.startsWith('resolved'))")).isEqualTo(
				List.of("beforeTake", "beforeReflex", "takeSuccess", "reflexSuccess", "afterReflex", "finalizeReflex"));
		assertThat(page.evaluate("() => window.log.includes('resolved success')")).isEqualTo(true);
	}

}
