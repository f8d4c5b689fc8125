package io.github.reflexboot.browsertests;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cookies that change in a browser while its page is connected.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ChangedCookieIT {

	private static final AtomicInteger renders = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		site.page("theme", (request) -> """
				<p id="theme">%s</p><button data-reflex="click->Site#act" data-act="nothing">go</button>"""
			.formatted(cookie(request, "theme")));
		site.page("counted", (request) -> """
				<p id="renders">%s</p><button data-reflex="click->Site#act" data-act="nothing">go</button>"""
			.formatted(renders));
		site.header("counted", "Set-Cookie", (request) -> "renders=" + renders.incrementAndGet() + "; Path=/");
	}

	private static String cookie(HttpServletRequest request, String name) {
		return Stream.ofNullable(request.getCookies())
			.flatMap(Arrays::stream)
			.filter((cookie) -> cookie.getName().equals(name))
			.map(Cookie::getValue)
			.findFirst()
			.orElse("none");
	}

	@Test
	void theNextReflexRunsWithTheCookiesThatTheBrowserHasNow(Page page) {
		AtomicInteger sockets = countSockets(page);
		site.open(page, "theme");
		page.click("button");
		assertThat(page.locator("#theme")).hasText("none");
		page.evaluate("() => { document.cookie = 'theme=js; path=/' }");
		page.click("button");
		assertThat(page.locator("#theme")).hasText("js");
		page.evaluate("() => { document.cookie = 'theme=; path=/; max-age=0' }");
		page.click("button");
		assertThat(page.locator("#theme")).hasText("none");
		assertThat(sockets).hasValue(3);
	}

	@Test
	void aCookieThatAPageSetsInAReflexIsNoReasonForAnotherConnection(Page page) {
		AtomicInteger sockets = countSockets(page);
		site.open(page, "counted");
		for (int i = 0; i < 5; i++) {
			int before = renders.get();
			page.click("button");
			assertThat(page.locator("#renders")).hasText(String.valueOf(before + 1));
			assertThat(page.evaluate("() => document.cookie")).asString().contains("renders=" + (before + 1));
		}
		assertThat(sockets).hasValue(1);
	}

	private static AtomicInteger countSockets(Page page) {
		AtomicInteger sockets = new AtomicInteger();
		page.onWebSocket((socket) -> sockets.incrementAndGet());
		return sockets;
	}

}
