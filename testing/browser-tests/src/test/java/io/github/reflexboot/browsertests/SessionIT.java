package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions and cookies that change while a page is open.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class SessionIT {

	private final AtomicInteger runs = new AtomicInteger();

	private Site site;

	@BeforeEach
	void start(Site shared) {
		this.site = shared;
		this.site.page("visits", (request) -> {
			HttpSession session = request.getSession();
			return """
					<output id="visits">%s</output>
					<button id="visit" data-reflex="click->Site#act" data-act="visit">Visit</button>
					<button id="rename" data-reflex="click->Site#act" data-act="rename">Rename the session</button>
					<button id="taste" data-reflex="click->Site#act" data-act="taste">Set a cookie</button>
					""".formatted(session.getAttribute("visits"));
		});
		this.site.page("rename-elsewhere", (request) -> request.changeSessionId());
		this.site.page("end-elsewhere", (request) -> {
			request.getSession().invalidate();
			return "ended";
		});
		this.site.action("visit", (reflex) -> {
			this.runs.incrementAndGet();
			Integer visits = (Integer) reflex.session().getAttribute("visits");
			reflex.session().setAttribute("visits", ((visits != null) ? visits : 0) + 1);
		});
		this.site.action("rename", (reflex) -> reflex.request().changeSessionId());
		this.site.action("taste", (reflex) -> {
			Cookie cookie = new Cookie("taste", "sweet");
			cookie.setHttpOnly(true);
			cookie.setPath("/");
			((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse()
				.addCookie(cookie);
		});
	}

	@Test
	void aSessionThatAReflexRenamesIsStillTheBrowsersAfterAReload(Page page) {
		this.site.open(page, "visits");
		page.click("#visit");
		assertThat(page.locator("#visits")).hasText("1");
		Response fetched = page.waitForResponse("**/reflex/cookies/*", () -> page.click("#rename"));
		assertThat(fetched.status()).isEqualTo(204);
		page.click("#visit");
		assertThat(page.locator("#visits")).hasText("2");
		page.reload();
		assertThat(page.locator("#visits")).hasText("2");
	}

	@Test
	void aCookieOfAnActionReachesTheBrowserAndNoScript(Page page) {
		this.site.open(page, "visits");
		page.waitForResponse("**/reflex/cookies/*", () -> page.click("#taste"));
		page.waitForFunction("() => !document.querySelector('#taste').hasAttribute('aria-busy')");
		assertThat(page.context().cookies()).anySatisfy((cookie) -> {
			assertThat(cookie.name).isEqualTo("taste");
			assertThat(cookie.httpOnly).isTrue();
		});
		assertThat(page.evaluate("() => document.cookie").toString()).doesNotContain("taste");
	}

	@Test
	void aClickAfterAnotherTabHasRenamedTheSessionRunsOnceInIt(Page page) {
		this.site.open(page, "visits");
		page.click("#visit");
		assertThat(page.locator("#visits")).hasText("1");
		page.context().newPage().navigate(this.site.url("rename-elsewhere"));
		page.click("#visit");
		assertThat(page.locator("#visits")).hasText("2");
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void aPageWhoseSessionEndedElsewhereGoesOnInANewOne(Page page) {
		this.site.open(page, "visits");
		page.click("#visit");
		assertThat(page.locator("#visits")).hasText("1");
		page.evaluate("() => { window.connection = []; document.addEventListener('reflex:connected',"
				+ " () => window.connection.push('connected')) }");
		page.context().newPage().navigate(this.site.url("end-elsewhere"));
		page.waitForFunction("() => window.connection.length === 1");
		page.click("#visit");
		page.click("#visit");
		assertThat(page.locator("#visits")).hasText("2");
		assertThat(this.runs).hasValue(3);
	}

}
