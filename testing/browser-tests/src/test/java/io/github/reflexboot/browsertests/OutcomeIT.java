package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicBoolean;

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
 * What a visitor sees when a page does not simply come back.
 */
@ExtendWith(Chromium.class)
class OutcomeIT {

	private static final String BUTTON = "<button data-reflex=\"click->Site#act\" data-act=\"do\">do</button>";

	private static Site site;

	@BeforeAll
	static void start() {
		site = Site.start();
		site.action("do", (reflex) -> {
		});
		site.page("start", (request) -> isReflex(request) ? "redirect:target" : BUTTON);
		site.page("target", (request) -> "<p id=\"target\">here</p>");
		site.page("broken", (request) -> isReflex(request) ? "status:500" : BUTTON + "<p id=\"still\">here</p>");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void aRedirectOfThePageLoadsItsTarget(Page page) {
		site.open(page, "start");
		page.click("button");
		assertThat(page).hasURL(site.url("target"));
		assertThat(page.locator("#target")).hasText("here");
	}

	@Test
	void aRefusedPageIsLoadedAnew(Page page) {
		AtomicBoolean refuses = new AtomicBoolean();
		site.page("members", (request) -> {
			if (refuses.get()) {
				return isReflex(request) ? "status:403" : "<p id=\"refused\">not for you</p>";
			}
			return BUTTON;
		});
		site.open(page, "members");
		refuses.set(true);
		page.click("button");
		assertThat(page.locator("#refused")).hasText("not for you");
	}

	@Test
	@ExpectsErrors
	void aPageThatBreaksStaysAsItIsAndSaysSo(Page page) {
		site.open(page, "broken");
		Object message = page.evaluate("""
				() => new Promise((done) => {
					document.addEventListener("reflex:error", ({ detail }) => done(detail.error.message))
					document.querySelector("button").click()
				})""");
		assertThat((String) message).contains("'Site#act' was done", "answered 500");
		assertThat(page.locator("#still")).hasText("here");
	}

	@Test
	void aStrictContentSecurityPolicyIsNoObstacle(Page page) {
		page.addInitScript("window.violations = [];"
				+ " document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective))");
		site.page("icon", (request) -> "");
		site.header("strict", "Content-Security-Policy",
				"default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'");
		site.page("strict", (request) -> """
				<!DOCTYPE html><html><head><title>strict</title><link rel="icon" href="/icon">
				<script type="module" src="/reflex/reflex.js"></script></head>
				<body>%s<p id="n">%s</p></body></html>""".formatted(BUTTON, isReflex(request) ? "after" : "before"));
		site.open(page, "strict");
		page.click("button");
		assertThat(page.locator("#n")).hasText("after");
		assertThat(page.evaluate("() => window.violations.join()")).isEqualTo("");
	}

	@Test
	void anApplicationBelowAContextPathWorks(Page page) {
		try (Site below = Site.start("server.servlet.context-path=/shop")) {
			below.action("do", (reflex) -> {
			});
			below.page("page",
					(request) -> BUTTON + "<p id=\"n\">" + (isReflex(request) ? "after" : "before") + "</p>");
			below.open(page, "page");
			page.click("button");
			assertThat(page.locator("#n")).hasText("after");
			page.navigate("about:blank");
		}
	}

	private static boolean isReflex(jakarta.servlet.http.HttpServletRequest request) {
		return request.getAttribute("reflex") != null;
	}

}
