package io.github.reflexboot.browsertests;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
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
 * The account page of the showcase: who a visitor is changes while pages are open.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class AccountIT {

	private static final String SESSION = "SESSION";

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void aLoginIsShownWithoutADocumentRequestAndAReloadAndAnotherTabAgree(Page page) {
		showcase.open(page, "/account");
		List<String> documents = documents(page);
		showcase.enter(page, "ada", "ada");
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
		showcase.enter(page, "ada", "wrong");
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
		assertThat(Showcase.cookie(page.context(), SESSION).httpOnly).isTrue();
		assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
	}

	@Test
	void aSessionThatWasPlantedBeforeTheLoginIsNobodysAfterwards(Page page, Visitors visitors) {
		BrowserContext attacker = visitors.another();
		showcase.open(attacker.newPage(), "/account");
		page.context().addCookies(List.of(Showcase.cookie(attacker, SESSION)));
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
		showcase.enter(page, "ada", "wrong");
		assertThat(page.locator("#password-problem")).containsText("That is not the password");
		showcase.enter(page, "ada", "ada");
		assertThat(page.locator("#name")).hasText("ada");
		page.click("#logout button");
		assertThat(page.locator("#who")).hasText("Log in");
	}

	@Test
	void aLoginAndALogoutInOneTabAreShownInAnotherByThemselves(Page page) {
		showcase.open(page, "/account");
		Page other = showcase.open(page.context().newPage(), "/counter");
		assertThat(other.locator("#who")).hasText("Log in");
		showcase.enter(page, "ada", "ada");
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
		assertThat(Showcase.cookie(page.context(), "language").httpOnly).isTrue();
	}

	@Test
	void theLanguageStaysAfterALogin(Page page) {
		showcase.open(page, "/account");
		page.click("#language-de");
		assertThat(page.locator("h1")).hasText("Konto");
		showcase.enter(page, "ada", "ada");
		assertThat(page.locator("#me h2")).hasText("Sie sind angemeldet");
		page.reload();
		assertThat(page.locator("#me h2")).hasText("Sie sind angemeldet");
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
		return Showcase.cookie(context, SESSION).value;
	}

}
