package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What visitors see and hear while a reflex is under way, in a page whose content
 * security policy allows nothing but its own files, and what they are asked before.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class FeedbackIT {

	private static final String PAGE = """
			<!DOCTYPE html><html%s><head><title>strict</title><link rel="icon" href="/icon">
			<link rel="stylesheet" href="/css"><script type="module" src="/reflex/reflex.js"></script></head><body>%s</body></html>
			""";

	private static final String POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types reflex";

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		site.action("fail", (reflex) -> {
			throw new IllegalStateException("Boom");
		});
		site.page("icon", (request) -> "");
		site.page("css", (request) -> "<!DOCTYPE html>");
		String buttons = """
				<form id="form"><button id="held" data-reflex="click->Site#act" data-act="held" data-reflex-disable-with="Wait">
				<b>held</b></button></form><button id="fail" data-reflex="Site#act" data-act="fail">fail</button>
				<button id="delete" data-reflex="Site#act" data-act="nothing" data-reflex-confirm="Really?">delete</button>
				<button id="once" data-reflex="keydown.esc@window->Site#act:once" data-act="nothing">esc</button>
				""";
		for (String name : new String[] { "strict", "quiet" }) {
			site.header(name, "Content-Security-Policy", POLICY);
			site.page(name,
					(request) -> PAGE.formatted(name.equals("quiet") ? " data-reflex-progress=\"off\"" : "", buttons));
		}
	}

	@Test
	void aBarAtTheTopShowsWhatTakesLongAndAStrictPolicyIsNoObstacle(Page page) {
		Gate gate = site.gate("held");
		watchForViolations(page);
		site.open(page, "strict");
		Stages stages = Stages.record(page);
		page.click("#held");
		gate.awaitReached();
		page.waitForSelector(".reflex-progress-bar");
		assertThat(page.evaluate("""
				() => {
					const bar = document.querySelector(".reflex-progress-bar")
					const { position, height, top } = getComputedStyle(bar)
					return [position, height, top, bar.parentElement.localName, bar.hasAttribute("style")].join()
				}""")).isEqualTo("fixed,3px,0px,html,false");
		assertThat(page.locator("#held")).isDisabled();
		assertThat(page.locator("#held")).hasText("Wait");
		assertThat(page.evaluate(
				"() => [...document.querySelectorAll('[data-reflex-busy]')].map(({ localName }) => localName).join()"))
			.isEqualTo("body,form,button");
		gate.open();
		stages.awaitEnds(1);
		assertThat(page.locator(".reflex-progress-bar")).hasCount(0);
		assertThat(page.locator("#held")).isEnabled();
		assertThat(page.locator("#held b")).hasText("held");
		assertThat(page.locator("[data-reflex-busy], [aria-busy]")).hasCount(0);
		assertThat(page.evaluate("() => window.violations.join()")).isEqualTo("");
	}

	@Test
	void aStyleThatAScriptSetStaysAndAStrictPolicyIsNoObstacle(Page page) {
		watchForViolations(page);
		site.open(page, "strict");
		page.evaluate("() => { document.querySelector('#fail').style.color = 'rgb(1, 2, 3)' }");
		Stages stages = Stages.record(page);
		page.click("#once");
		page.keyboard().press("Escape");
		stages.awaitEnds(1);
		assertThat(page.locator("#fail")).hasCSS("color", "rgb(1, 2, 3)");
		assertThat(page.evaluate("() => window.violations.join()")).isEqualTo("");
	}

	@Test
	void thePageStylesTheBarAsItLikes(Page page) {
		Gate gate = site.gate("held");
		site.open(page, "strict");
		page.evaluate("""
				() => {
					const sheet = new CSSStyleSheet()
					sheet.replaceSync(".reflex-progress-bar { height: 7px }")
					document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
				}""");
		page.click("#held");
		page.waitForSelector(".reflex-progress-bar");
		assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.reflex-progress-bar')).height"))
			.isEqualTo("7px");
		gate.open();
	}

	@Test
	void aPageMayDoWithoutTheBar(Page page) {
		Gate gate = site.gate("held");
		page.clock().install();
		site.open(page, "quiet");
		page.waitForFunction("() => document.querySelector('.reflex-status')");
		page.click("#held");
		gate.awaitReached();
		page.clock().fastForward(5_000);
		assertThat(page.locator(".reflex-progress-bar")).hasCount(0);
		gate.open();
	}

	@Test
	@ExpectsErrors("Boom")
	void errorsAreSaidToThoseWhoSeeAndHearThePageOrOnlyToThoseWhoHearIt(Page page) {
		site.open(page, "strict");
		page.click("#fail");
		assertThat(page.locator("[role=status]")).containsText("Boom");
		assertThat(page.locator("[role=status]")).isInViewport();
		page.evaluate("() => document.documentElement.setAttribute('data-reflex-notices', 'off')");
		assertThat(page.locator("[role=status]")).hasCSS("width", "1px");
	}

	@Test
	void theVisitorIsAskedAndANoIsANo(Page page) {
		site.open(page, "strict");
		Stages stages = Stages.record(page);
		page.onceDialog((dialog) -> dialog.dismiss());
		page.click("#delete");
		assertThat(stages.seen()).isEmpty();
		page.onceDialog((dialog) -> {
			assertThat(dialog.message()).isEqualTo("Really?");
			dialog.accept();
		});
		page.click("#delete");
		stages.awaitEnds(1);
	}

	@Test
	void aKeyPressedAnywhereIsHeardOnce(Page page) {
		site.open(page, "strict");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		Stages stages = Stages.record(page);
		page.keyboard().press("a");
		page.keyboard().press("Escape");
		page.keyboard().press("Escape");
		stages.awaitEnds(1);
		page.evaluate("() => document.querySelector('#held').focus()");
		assertThat(stages.seen()).filteredOn("before"::equals).hasSize(1);
	}

	@Test
	void theDebugLogTellsOfEachReflex(Page page) {
		List<String> lines = new CopyOnWriteArrayList<>();
		page.onConsoleMessage((message) -> lines.add(message.text()));
		site.open(page, "strict");
		page.evaluate("async () => (await import('/reflex/reflex.js')).Reflex.debug = true");
		page.waitForFunction(
				"() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/debug.js?v='))");
		page.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					const files = performance.getEntriesByType("resource").map(({ name }) => name)
					await import(files.find((name) => name.includes("/debug.js?v=")))
					await new Promise((done) => setTimeout(done))
					Reflex.latency(100)
					await Reflex.stimulate()
				}""");
		page.waitForCondition(() -> lines.size() >= 2);
		assertThat(lines.get(0)).contains("↑ stimulate ↑ refresh");
		assertThat(lines.get(1)).containsPattern("↓ reflex ↓ refresh → body in \\d{3,}ms");
	}

	private static void watchForViolations(Page page) {
		page.addInitScript("window.violations = [];"
				+ " document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective))");
	}

}
