package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocket;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a visitor sees when a page does not simply come back.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class OutcomeIT {

	private static final String BUTTON = "<button data-reflex=\"click->Site#act\" data-act=\"do\">do</button>";

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("do", (reflex) -> {
		});
		site.page("target", (request) -> "<p id=\"target\">here</p>");
	}

	@Test
	void aRedirectOfThePageLoadsItsTarget(Page page) {
		site.page("start", (request) -> Site.isReflex(request) ? "redirect:target" : BUTTON);
		site.open(page, "start");
		Request request = page.waitForRequest(Request::isNavigationRequest, () -> page.click("button"));
		assertThat(request.url()).isEqualTo(site.url("target"));
		assertThat(request.resourceType()).isEqualTo("document");
		assertThat(page).hasURL(site.url("target"));
		assertThat(page.locator("#target")).hasText("here");
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403 })
	void aPageThatIsRefusedIsLoadedAnew(int status, Page page) {
		AtomicBoolean refuses = new AtomicBoolean();
		site.page("members", (request) -> {
			if (refuses.get()) {
				return Site.isReflex(request) ? "status:" + status : "<p id=\"refused\">not for you</p>";
			}
			return BUTTON;
		});
		site.open(page, "members");
		refuses.set(true);
		Request request = page.waitForRequest(Request::isNavigationRequest, () -> page.click("button"));
		assertThat(request.url()).isEqualTo(site.url("members"));
		assertThat(page.locator("#refused")).hasText("not for you");
	}

	@Test
	@ExpectsErrors("failed: .*answered 500")
	void aPageThatBreaksStaysAsItIsAndSaysSoAndTheConnectionLives(Page page) {
		AtomicBoolean broken = new AtomicBoolean(true);
		site.page("broken", (request) -> (Site.isReflex(request) && broken.get()) ? "status:500"
				: BUTTON + "<p id=\"n\">%s</p>".formatted(Site.isReflex(request) ? "after" : "before"));
		List<WebSocket> sockets = new CopyOnWriteArrayList<>();
		page.onWebSocket(sockets::add);
		site.open(page, "broken");
		Object message = page.evaluate("""
				() => new Promise((done) => {
					document.addEventListener("reflex:error", ({ detail }) => done(detail.error.message))
					document.querySelector("button").click()
				})""");
		assertThat((String) message).contains("'Site#act' ran", "answered 500");
		assertThat(page.locator("#n")).hasText("before");
		broken.set(false);
		page.click("button");
		assertThat(page.locator("#n")).hasText("after");
		assertThat(sockets).hasSize(1);
	}

	@Test
	@ExpectsErrors("requires 'TrustedHTML' assignment")
	void aStrictContentSecurityPolicyIsNoObstacle(Page page) {
		page.addInitScript("window.violations = [];"
				+ " document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective))");
		site.page("icon", (request) -> "");
		site.header("strict", "Content-Security-Policy",
				"default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'");
		site.page("strict", (request) -> """
				<!DOCTYPE html><html><head><title>strict</title><link rel="icon" href="/icon">
				<script type="module" src="/reflex/reflex.js"></script></head>
				<body>%s<p id="n">%s</p></body></html>""".formatted(BUTTON, beforeOrAfter(request)));
		site.open(page, "strict");
		page.click("button");
		assertThat(page.locator("#n")).hasText("after");
		assertThat(page.evaluate("() => window.violations.join()")).isEqualTo("");
		// A page without the policy, or a browser that does not know it, would prove
		// nothing.
		page.evaluate("() => { try { document.body.innerHTML = '<p>' } catch { } }");
		assertThat(page.evaluate("() => window.violations.join()")).as("the policy holds")
			.isEqualTo("require-trusted-types-for");
	}

	@Test
	void anApplicationBelowAContextPathWorks(Page page) {
		try (Site below = Site.start("server.servlet.context-path=/ctx")) {
			AtomicBoolean leaves = new AtomicBoolean();
			below.action("do", (reflex) -> reflex.session().setAttribute("known", true));
			below.page("page",
					(request) -> (leaves.get() && Site.isReflex(request)) ? "redirect:target"
							: BUTTON + "<p id=\"n\">%s %s</p>".formatted(beforeOrAfter(request),
									request.getSession().getAttribute("known"))
									+ "<script type=\"module\">import \"/ctx/reflex/stimulus.js\"</script>");
			below.page("target", (request) -> "<p id=\"target\">%s</p>".formatted(request.getContextPath()));
			below.open(page, "page");
			page.click("button");
			assertThat(page.locator("#n")).hasText("after true");
			page.reload();
			assertThat(page.locator("#n")).hasText("before true");
			leaves.set(true);
			page.click("button");
			assertThat(page.locator("#target")).hasText("/ctx");
			assertThat(page).hasURL(below.url("target"));
			page.navigate("about:blank");
		}
	}

	private static String beforeOrAfter(HttpServletRequest request) {
		return Site.isReflex(request) ? "after" : "before";
	}

}
