package io.github.reflexboot.browsertests;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members of the showcase who asked to be remembered, and lost their session.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class RememberedIT {

	private static final String SESSION = "SESSION";

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void whoIsRememberedIsStillLoggedInWhenTheSessionCookieIsLost(Page page) {
		logInRemembered(page, "ada");
		page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
		page.reload();
		assertThat(page.locator("#who")).hasText("ada");
	}

	@Test
	void whoIsNotRememberedIsAVisitorWhenTheSessionCookieIsLost(Page page) {
		showcase.logIn(page, "ada");
		page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
		page.reload();
		assertThat(page.locator("#who")).hasText("Log in");
	}

	@Test
	void whoIsRememberedGoesOnInAnOpenPageWhoseSessionIsGone(Page page) {
		logInRemembered(page, "linus");
		showcase.open(page, "/counter");
		page.click("#increment");
		assertThat(page.locator("#count")).hasText("1");
		List<WebSocket> sockets = new ArrayList<>();
		page.onWebSocket(sockets::add);
		showcase.forgetSessionsOf("linus");
		page.click("#increment");
		page.click("#increment");
		assertThat(page.locator("#count")).hasText("2");
		assertThat(page.locator("#who")).hasText("linus");
		assertThat(sockets).hasSizeBetween(1, 2);
		for (int loss = 0; loss < 2; loss++) {
			page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
			page.reload();
			assertThat(page.locator("#who")).hasText("linus");
			page.waitForSelector("html[data-reflex-connection=connected]");
		}
	}

	@Test
	void whoIsRememberedAndProvesOnceMoreWhoThatIsKeepsTheSession(Page page) {
		logInRemembered(page, "ada");
		showcase.open(page, "/counter");
		page.click("#increment");
		assertThat(page.locator("#count")).hasText("1");
		String before = Showcase.cookie(page.context(), SESSION).value;
		page.evaluate("""
				async () => {
				  const { Reflex } = await import("/reflex/reflex.js")
				  const form = document.createElement("form")
				  form.innerHTML = "<input name=username value=ada><input name=password value=ada>"
				  document.body.append(form)
				  await Reflex.stimulate("Account#login", form)
				}""");
		assertThat(Showcase.cookie(page.context(), SESSION).value).isNotEqualTo(before);
		page.reload();
		assertThat(page.locator("#count")).hasText("1");
		page.click("#increment");
		assertThat(page.locator("#count")).hasText("2");
	}

	@Test
	void aLogoutEverywhereForgetsWhoIsRemembered(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		logInRemembered(other, "ada");
		showcase.logIn(page, "ada");
		page.click("#everywhere");
		assertThat(page.locator("#who")).hasText("Log in");
		other.reload();
		assertThat(other.locator("#who")).hasText("Log in");
	}

	private static void logInRemembered(Page page, String name) {
		showcase.open(page, "/account");
		page.check("[name=remember-me]");
		showcase.enter(page, name, name);
		assertThat(page.locator("#name")).hasText(name);
		page.waitForCondition(
				() -> page.context().cookies().stream().anyMatch((each) -> each.name.equals("remember-me")));
	}

}
