package io.github.reflexboot.browsertests;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The account page of the showcase: who a visitor is changes while pages are open.
 */
@Tag("same-on-every-java")
@ExtendWith(Chromium.class)
class AccountIT {

	private static final String SESSION = "SESSION";

	private static Showcase showcase;

	@BeforeAll
	static void start() {
		showcase = Showcase.start();
	}

	@AfterAll
	static void stop() {
		showcase.close();
	}

	@Test
	void aLoginIsShownWithoutADocumentRequestAndAReloadAndAnotherTabAgree(Page page) {
		showcase.open(page, "/account");
		List<String> documents = documents(page);
		enter(page, "ada", "ada");
		assertThat(page.locator("#name")).hasText("ada");
		assertThat(page.locator("#who")).hasText("ada");
		assertThat(documents).isEmpty();
		page.reload();
		assertThat(page.locator("#name")).hasText("ada");
		assertThat(showcase.open(page.context().newPage(), "/counter").locator("#who")).hasText("ada");
	}

	@Test
	void aWrongPasswordIsToldAtItsFieldWhichIsEmptyThen(Page page) {
		showcase.open(page, "/account");
		String before = session(page.context());
		enter(page, "ada", "wrong");
		assertThat(page.locator("#password-problem")).containsText("That is not the password");
		assertThat(page.locator("#username")).hasValue("ada");
		assertThat(page.locator("#password")).hasValue("");
		assertThat(page.locator("#who")).hasText("Log in");
		assertThat(session(page.context())).isEqualTo(before);
	}

	@Test
	void aLoginGivesTheSessionAnotherIdentifierThatNoScriptSees(Page page) {
		showcase.open(page, "/account");
		String before = session(page.context());
		showcase.logIn(page, "ada");
		page.waitForCondition(() -> !session(page.context()).equals(before));
		assertThat(cookie(page.context(), SESSION).httpOnly).isTrue();
		assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
	}

	@Test
	void aSessionThatWasPlantedBeforeTheLoginIsNobodysAfterwards(Page page, Visitors visitors) {
		BrowserContext attacker = visitors.another();
		showcase.open(attacker.newPage(), "/account");
		page.context().addCookies(List.of(cookie(attacker, SESSION)));
		showcase.logIn(page, "ada");
		assertThat(showcase.open(attacker.newPage(), "/account").locator("#who")).hasText("Log in");
	}

	@Test
	void aPlainFormPostsAfterALoginAndAfterALogoutInTheSamePage(Page page) {
		showcase.logIn(page, "ada");
		postPlainly(page, "#logout");
		assertThat(page.locator("#who")).hasText("Log in");
		showcase.logIn(page, "ada");
		page.click("#logout button");
		assertThat(page.locator("#login")).isVisible();
		page.fill("#username", "grace");
		page.fill("#password", "grace");
		postPlainly(page, "#login");
		assertThat(page.locator("#name")).hasText("grace");
	}

	@Test
	void aLoginWithoutJavaScriptIsRefusedAndTakenAtTheSameForm(Visitors visitors) {
		Page page = visitors.another(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
		page.navigate(showcase.url("/account"));
		enter(page, "ada", "wrong");
		assertThat(page.locator("#password-problem")).containsText("That is not the password");
		enter(page, "ada", "ada");
		assertThat(page.locator("#name")).hasText("ada");
		page.click("#logout button");
		assertThat(page.locator("#who")).hasText("Log in");
	}

	@Test
	void aLoginAndALogoutInOneTabAreShownInAnotherByThemselves(Page page) {
		showcase.open(page, "/account");
		Page other = showcase.open(page.context().newPage(), "/counter");
		assertThat(other.locator("#who")).hasText("Log in");
		enter(page, "ada", "ada");
		assertThat(page.locator("#who")).hasText("ada");
		assertThat(other.locator("#who")).hasText("ada");
		page.click("#logout button");
		assertThat(page.locator("#who")).hasText("Log in");
		assertThat(other.locator("#who")).hasText("Log in");
	}

	@Test
	void afterALogoutInOneTabTheNextClickInAnotherShowsAVisitor(Page page) {
		showcase.logIn(page, "ada");
		Page other = showcase.open(page.context().newPage(), "/counter");
		other.click("#increment");
		assertThat(other.locator("#who")).hasText("ada");
		page.click("#logout button");
		assertThat(page.locator("#who")).hasText("Log in");
		other.click("#increment");
		assertThat(other.locator("#who")).hasText("Log in");
	}

	@Test
	void afterALogoutEverywhereThePageOfAnotherBrowserShowsAVisitorByItself(Page page, Visitors visitors) {
		Page other = showcase.logIn(visitors.another().newPage(), "ada");
		showcase.logIn(page, "ada");
		page.click("#everywhere");
		assertThat(page.locator("#who")).hasText("Log in");
		assertThat(other.locator("#who")).hasText("Log in");
		assertThat(other.locator("#everywhere")).hasCount(0);
	}

	@Test
	void afterALogoutEverywhereAClickOnAnOpenPageIsThatOfAVisitor(Page page, Visitors visitors) {
		Page other = showcase.logIn(visitors.another().newPage(), "ada");
		showcase.open(other, "/counter");
		other.click("#increment");
		other.click("#increment");
		assertThat(other.locator("#count")).hasText("2");
		showcase.logIn(page, "ada");
		page.click("#everywhere");
		assertThat(page.locator("#login")).isVisible();
		other.click("#increment");
		assertThat(other.locator("#who")).hasText("Log in");
		assertThat(other.locator("#count")).hasText("1");
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
		String before = session(page.context());
		page.evaluate("""
				async () => {
				  const { Reflex } = await import("/reflex/reflex.js")
				  const form = document.createElement("form")
				  form.innerHTML = "<input name=username value=ada><input name=password value=ada>"
				  document.body.append(form)
				  await Reflex.stimulate("Account#login", form)
				}""");
		assertThat(session(page.context())).isNotEqualTo(before);
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

	@Test
	void theLanguageChangesAtOnceAndAReloadAndAnotherTabAgree(Page page) {
		showcase.open(page, "/account");
		List<String> documents = documents(page);
		page.click("#language-de");
		assertThat(page.locator("h1")).hasText("Konto");
		assertThat(page.locator("html")).hasAttribute("lang", "de");
		assertThat(page).hasTitle("Konto · Reflex for Spring Boot");
		assertThat(page.locator("#meter-text")).containsText("Einmal geladen, seither 1 Reflex");
		assertThat(documents).isEmpty();
		page.reload();
		assertThat(page.locator("h1")).hasText("Konto");
		assertThat(showcase.open(page.context().newPage(), "/counter").locator("#who")).hasText("Anmelden");
		assertThat(cookie(page.context(), "language").httpOnly).isTrue();
	}

	@Test
	void theLanguageStaysAfterALogin(Page page) {
		showcase.open(page, "/account");
		page.click("#language-de");
		assertThat(page.locator("h1")).hasText("Konto");
		enter(page, "ada", "ada");
		assertThat(page.locator("#me h2")).hasText("Sie sind angemeldet");
		page.reload();
		assertThat(page.locator("#me h2")).hasText("Sie sind angemeldet");
	}

	private static void enter(Page page, String name, String password) {
		page.fill("#username", name);
		page.fill("#password", password);
		page.press("#password", "Enter");
	}

	private static void logInRemembered(Page page, String name) {
		showcase.open(page, "/account");
		page.check("[name=remember-me]");
		enter(page, name, name);
		assertThat(page.locator("#name")).hasText(name);
		page.waitForCondition(
				() -> page.context().cookies().stream().anyMatch((each) -> each.name.equals("remember-me")));
	}

	/**
	 * Submit a form without the event that reflexes listen to.
	 */
	private static void postPlainly(Page page, String form) {
		Request request = page.waitForRequest(Request::isNavigationRequest,
				() -> page.evaluate("(form) => document.querySelector(form).submit()", form));
		assertThat(request.method()).isEqualTo("POST");
		page.waitForSelector("html[data-reflex-connection=connected]");
	}

	private static List<String> documents(Page page) {
		List<String> documents = new ArrayList<>();
		page.onRequest((request) -> {
			if (request.isNavigationRequest()) {
				documents.add(request.url());
			}
		});
		return documents;
	}

	private static String session(BrowserContext context) {
		return cookie(context, SESSION).value;
	}

	private static Cookie cookie(BrowserContext context, String name) {
		return context.cookies().stream().filter((cookie) -> cookie.name.equals(name)).findFirst().orElseThrow();
	}

}
