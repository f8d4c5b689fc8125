package io.github.reflexboot.browsertests;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.SlowNetwork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Components of the showcase whose states are signed in their pages, so that a server
 * which knows nothing but the secret goes on with them. Visitors have no session, since
 * that of the showcase ends with its server, and a state with its session.
 */
@ExtendWith(Chromium.class)
class SignedComponentsIT {

	private static Showcase showcase;

	@BeforeAll
	static void start() {
		showcase = signed();
	}

	@AfterAll
	static void stop() {
		showcase.close();
	}

	private static Showcase signed() {
		return signed("reflex.session.create=false");
	}

	private static Showcase signed(String property) {
		return Showcase.start("reflex.components.state=signed", "reflex.secret=" + "0123456789abcdef".repeat(2),
				property);
	}

	@Test
	void onlyWhatHasChangedCarriesItsStateWhichARunOfThePageAndAReconnectKeep(Page page) throws IOException {
		try (SlowNetwork network = SlowNetwork.before(showcase.url(""), Duration.ZERO)) {
			open(page, network);
			assertThat(page.locator("[data-reflex-state]")).hasCount(0);
			more(page, "cups").dblclick();
			assertThat(count(page, "cups")).hasText("2");
			assertThat(page.locator("[data-reflex-state]")).hasCount(1);
			component(page, "greeting").locator("[type=text]").fill("Ada");
			assertThat(component(page, "greeting").locator("output")).hasText("Hello, Ada.");
			runAgain(page);
			assertThat(count(page, "cups")).hasText("2");
			assertThat(component(page, "greeting").locator("output")).hasText("Hello, Ada.");
			lead(network, showcase, page);
			more(page, "cups").click();
			assertThat(count(page, "cups")).hasText("3");
			assertThat(component(page, "greeting").locator("output")).hasText("Hello, Ada.");
			page.navigate("about:blank");
		}
	}

	@Test
	void aPageThatThisTabLoadsAgainShowsTheStatesThatItCarriedWhenItWasLeft(Page page) {
		showcase.open(page, "/components");
		more(page, "cups").dblclick();
		component(page, "greeting").locator("[type=text]").fill("Ada");
		assertThat(component(page, "greeting").locator("output")).hasText("Hello, Ada.");
		page.reload();
		assertThat(count(page, "cups")).hasText("2");
		assertThat(component(page, "greeting").locator("output")).hasText("Hello, Ada.");
		showcase.open(page, "/counter");
		showcase.open(page, "/components");
		assertThat(count(page, "cups")).hasText("2");
		more(page, "cups").click();
		assertThat(count(page, "cups")).hasText("3");
		page.reload();
		assertThat(count(page, "cups")).hasText("3");
		page.navigate("about:blank");
		page.goBack();
		assertThat(count(page, "cups")).hasText("3");
		Page other = page.context().newPage();
		showcase.open(other, "/components");
		more(other, "cups").click();
		assertThat(count(other, "cups")).hasText("1");
	}

	@Test
	void whatIsKeptOfAnotherPageOrWasChangedIsNotShown(Page page) {
		showcase.open(page, "/components");
		more(page, "cups").dblclick();
		assertThat(count(page, "cups")).hasText("2");
		showcase.open(page, "/counter");
		page.evaluate("() => sessionStorage.setItem('reflex-states', sessionStorage.getItem('reflex-states')"
				+ ".replace(/\\.([\\w-]{8})/g, '.AAAAAAAA'))");
		// An action that is called before the page has found out would be refused.
		showcase.open(page, "/components").waitForLoadState(LoadState.NETWORKIDLE);
		more(page, "cups").click();
		assertThat(count(page, "cups")).hasText("1");
		page.reload();
		assertThat(count(page, "cups")).hasText("1");
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void countersAndNotesGoOnAfterARestartAtTheirFirstClick(Page page) {
		showcase.open(page, "/components");
		more(page, "cups").dblclick();
		more(page, "minutes").click();
		page.fill("[name=text]", "Buy tea");
		page.press("[name=text]", "Enter");
		assertThat(component(page, "notes").locator("li")).hasText("Buy tea");
		restart(page);
		more(page, "cups").click();
		assertThat(count(page, "cups")).hasText("3");
		page.fill("[name=text]", "Drink it");
		page.press("[name=text]", "Enter");
		assertThat(component(page, "notes").locator("li")).hasText(new String[] { "Buy tea", "Drink it" });
		runAgain(page);
		assertThat(count(page, "cups")).hasText("3");
		assertThat(count(page, "minutes")).hasText("4");
		assertThat(component(page, "notes").locator("li")).hasText(new String[] { "Buy tea", "Drink it" });
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void anEditorThatIsOpenStaysOpenAfterARestartWithWhatIsTypedInIt(Page page) {
		showcase.open(page, "/components/editor");
		edit(page, 3);
		page.fill("#title-3", "Saved before");
		page.press("#title-3", "Enter");
		assertThat(component(page, "summary").locator("output")).hasText("1");
		edit(page, 500);
		page.fill("#title-500", "Half a ti");
		restart(page);
		assertThat(page.locator("#title-500")).hasValue("Half a ti");
		assertThat(component(page, "summary").locator("em")).hasText("Saved before");
		page.locator("#title-500").pressSequentially("tle");
		page.press("#title-500", "Enter");
		// The page runs again before, for the first time on a server that has just
		// started.
		assertThat(component(page, "book-row:500").locator("> span").nth(1)).hasText("Half a title",
				new LocatorAssertions.HasTextOptions().setTimeout(30_000));
		assertThat(component(page, "summary").locator("output")).hasText("2");
		assertThat(component(page, "summary").locator("em")).hasText("Half a title");
		assertThat(page.locator("#books > li")).hasCount(1000);
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void aWizardIsFinishedOnAServerThatHasStartedSince(Page page) {
		String day = LocalDate.now().plusDays(3).toString();
		showcase.open(page, "/components/wizard");
		page.fill("[name=name]", "Ada");
		page.fill("[name=mail]", "ada@example.org");
		next(page);
		page.check("[value=TANDEM]");
		next(page);
		page.fill("[name=day]", day);
		page.fill("[name=wishes]", "With a bell");
		restart(page);
		next(page);
		assertThat(page.locator(".facts dd"))
			.hasText(new String[] { "Ada", "ada@example.org", "Tandem", "1", day, "With a bell" });
		restart(page);
		page.click("button:has-text('Back')");
		assertThat(page.locator("[name=wishes]")).hasValue("With a bell");
		assertThat(page.locator("[name=day]")).hasValue(day);
	}

	@Test
	void twoServersThatTakeTurnsGoOnWithTheNewestState(Page page) throws IOException {
		try (SlowNetwork network = SlowNetwork.before(showcase.url(""), Duration.ZERO); Showcase other = signed()) {
			open(page, network);
			more(page, "cups").click();
			assertThat(count(page, "cups")).hasText("1");
			int expected = 1;
			for (Showcase next : new Showcase[] { other, showcase, other, showcase }) {
				lead(network, next, page);
				more(page, "cups").dblclick();
				expected += 2;
				assertThat(count(page, "cups")).hasText(String.valueOf(expected));
				more(page, "minutes").click();
				assertThat(count(page, "minutes")).hasText(String.valueOf(3 + expected / 2));
			}
			runAgain(page);
			assertThat(count(page, "cups")).hasText("9");
			assertThat(count(page, "minutes")).hasText("7");
			page.navigate("about:blank");
		}
	}

	@Test
	@ExpectsErrors({ ExpectsErrors.NO_SERVER, "Reflex 2 \\(increment\\) failed: .* that of another .* session" })
	void whereTheSessionIsLostWithTheServerThePageSaysSoAndStartsFromItsTags(Page page) {
		try (Showcase forgetful = signed("reflex.session.create=true")) {
			forgetful.open(page, "/components");
			more(page, "minutes").click();
			assertThat(count(page, "minutes")).hasText("4");
			awaitConnection(page);
			forgetful.restart();
			page.evaluate("() => window.again");
			more(page, "minutes").click();
			assertThat(page.locator(".reflex-status")).not().isEmpty();
			assertThat(count(page, "minutes")).hasText("3");
			more(page, "minutes").click();
			assertThat(count(page, "minutes")).hasText("4");
			page.navigate("about:blank");
		}
	}

	private static void open(Page page, SlowNetwork network) {
		page.navigate(network.url(showcase.url("/components")));
		page.waitForSelector("html[data-reflex-connection=connected]");
	}

	private static void lead(SlowNetwork network, Showcase server, Page page) throws IOException {
		awaitConnection(page);
		network.leadTo(server.url(""));
		page.evaluate("() => window.again");
	}

	private static void restart(Page page) {
		awaitConnection(page);
		showcase.restart();
		page.evaluate("() => window.again");
	}

	private static void awaitConnection(Page page) {
		page.evaluate("""
				() => {
					window.again = new Promise((done) =>
						document.addEventListener("reflex:connected", () => done(), { once: true }))
				}""");
	}

	private static void runAgain(Page page) {
		page.evaluate("async () => { await (await import('/reflex/reflex.js')).Reflex.stimulate() }");
	}

	private static void edit(Page page, int number) {
		component(page, "book-row:" + number).locator("button:has-text('Edit')").click();
		page.locator("#title-" + number).waitFor();
	}

	private static void next(Page page) {
		page.click("button:has-text('Next')");
	}

	private static Locator more(Page page, String key) {
		return component(page, "counter:" + key).locator("button:has-text('+')");
	}

	private static Locator count(Page page, String key) {
		return component(page, "counter:" + key).locator("output");
	}

	private static Locator component(Page page, String id) {
		return page.locator("[data-reflex-component^='" + id + "@']");
	}

}
