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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	private static final AtomicInteger calls = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		site.action("call", (reflex) -> calls.incrementAndGet());
		site.page("theme", (request) -> """
				<p id="theme">%s</p><button data-reflex="click->Site#act" data-act="nothing">go</button>"""
			.formatted(cookie(request, "theme")));
		site.page("user", (request) -> """
				<p id="user">%s</p><p id="calls">%s</p>
				<button data-reflex="click->Site#act" data-act="call">go</button>""".formatted(cookie(request, "user"),
				calls));
		site.page("hello", (request) -> "");
		site.header("hello", "Set-Cookie", "user=ada; Path=/; HttpOnly; SameSite=Lax");
		site.page("bye", (request) -> "");
		site.header("bye", "Set-Cookie", "user=; Path=/; HttpOnly; Max-Age=0");
		site.page("hidden", (request) -> """
				<p id="renders">%s</p><button data-reflex="click->Site#act" data-act="nothing">go</button>"""
			.formatted(renders));
		site.header("hidden", "Set-Cookie", (request) -> "hidden=" + renders.incrementAndGet() + "; Path=/; HttpOnly");
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
	void whatAFetchHasSetCountsForTheNextReflexAlsoWhereNoScriptSeesIt(Page page) {
		site.open(page, "user");
		page.click("button");
		assertThat(page.locator("#user")).hasText("none");
		page.evaluate("() => fetch('hello')");
		page.click("button");
		assertThat(page.locator("#user")).hasText("ada");
		assertThat(page.evaluate("() => document.cookie")).asString().doesNotContain("user=");
		page.evaluate("() => fetch('bye')");
		page.click("button");
		assertThat(page.locator("#user")).hasText("none");
	}

	@Test
	void whatAnotherTabHasSetCountsAsWell(Page page) {
		site.open(page, "user");
		Page other = page.context().newPage();
		other.navigate(site.url("hello"));
		page.click("button");
		assertThat(page.locator("#user")).hasText("ada");
		other.navigate(site.url("hello"));
		int before = calls.get();
		AtomicInteger sockets = countSockets(page);
		page.click("button");
		assertThat(page.locator("#calls")).hasText(String.valueOf(before + 1));
		assertThat(sockets).hasValue(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "counted", "hidden" })
	void aCookieThatAPageSetsInAReflexIsNoReasonForAnotherConnection(String name, Page page) {
		AtomicInteger sockets = countSockets(page);
		site.open(page, name);
		for (int i = 0; i < 5; i++) {
			int before = renders.get();
			page.click("button");
			assertThat(page.locator("#renders")).hasText(String.valueOf(before + 1));
			assertThat(page.context().cookies()).anyMatch((cookie) -> cookie.value.equals(String.valueOf(before + 1)));
		}
		assertThat(sockets).hasValue(1);
	}

	private static AtomicInteger countSockets(Page page) {
		AtomicInteger sockets = new AtomicInteger();
		page.onWebSocket((socket) -> sockets.incrementAndGet());
		return sockets;
	}

}
