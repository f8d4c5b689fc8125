package io.github.reflexboot.browsertests.others;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Site;

/**
 * The showcase, as a visitor with another browser than Chromium uses it.
 */
@Tag("other-browsers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractOtherBrowserTests {

	private final Showcase showcase = Showcase.start();

	private final OtherBrowser browser;

	private final OtherPage page;

	AbstractOtherBrowserTests(OtherBrowser browser) {
		this.browser = browser;
		this.page = new OtherPage(browser);
	}

	@AfterAll
	void stop() {
		this.browser.close();
		this.showcase.close();
	}

	@BeforeEach
	void begin() {
		this.browser.newVisitor();
	}

	private void open(String path) {
		this.page.open(this.showcase.url(path));
	}

	private void logIn(String name, String password) {
		open("/account");
		this.page.fill("#username", name);
		this.page.fill("#password", password);
		this.page.type(OtherPage.ENTER);
	}

	@Test
	void theCounterCountsAndAReloadAgrees() {
		open("/counter");
		this.page.click("#increment");
		this.page.click("#increment");
		this.page.hasText("#count", "2");
		this.page.click("#decrement");
		this.page.hasText("#count", "1");
		this.page.reload();
		this.page.hasText("#count", "1");
	}

	@Test
	void aTodoIsCreatedByEnterAndDeleted() {
		open("/todos");
		String title = "Buy milk for " + this.browser.getClass().getSimpleName();
		this.page.fill("#title", title);
		this.page.type(OtherPage.ENTER);
		this.page.exists("#todos li:has(input[value='" + title + "'])");
		this.page.hasValue("#title", "");
		this.page.holds("document.activeElement.id === 'title'");
		this.page.click("#todos li:has(input[value='" + title + "']) [type=checkbox]");
		this.page
			.holds("document.querySelector(\"#todos li:has(input[value='" + title + "']) [type=checkbox]\").checked");
		this.page.click("#todos li:has(input[value='" + title + "']) button");
		this.page.isGone("#todos li:has(input[value='" + title + "'])");
	}

	@Test
	void whatIsRefusedIsSaidAndWhatWasTypedStays() {
		open("/todos");
		this.page.click("#title");
		this.page.type("x".repeat(61) + OtherPage.ENTER);
		this.page.hasText(".problem", "At most 60 characters.");
		this.page.hasValue("#title", "x".repeat(61));
	}

	@Test
	void resultsFollowWhatIsTypedAndTheCaretStays() {
		open("/search");
		this.page.click("#query");
		this.page.type("lovelace");
		this.page.hasText("#total", "250");
		this.page.hasValue("#query", "lovelace");
		this.page.type(OtherPage.HOME + "ada a. ");
		this.page.hasText("#total", "1");
		this.page.holds("document.querySelector('#query').selectionStart === 7");
	}

	@Test
	void theDatasetOfAnElementIsSent() {
		open("/dataset");
		this.page.click("#comment");
		this.page
			.holds("document.querySelector('#seen-typed')?.textContent.includes('A comment on post 1 in category 2')");
	}

	@Test
	void aFormIsSentWithTheButtonThatWasPressed() {
		open("/form");
		this.page.fill("[name=text]", "Grusel");
		this.page.click("[name=pay][value=cash]");
		this.page.click("#publish");
		this.page.hasText("#pressed", "publish");
		this.page.hasText("[data-field=text]", "[Grusel]");
		this.page.hasText("[data-field=pay]", "[cash]");
	}

	@Test
	void aFieldIsValidatedWhenItIsLeft() {
		open("/validation");
		this.page.fill("#mail", "nobody");
		this.page.type(OtherPage.TAB);
		this.page.hasText("#mail-problem", "That is no mail address.");
	}

	@Test
	void whatAnActionPutsIntoTheModelIsShown() {
		open("/context");
		this.page.click("#paint");
		this.page.hasText("#animal", "a pink elephant");
	}

	@Test
	void theTableChangesOneRow() {
		open("/table");
		int left = Integer.parseInt(this.page.text("#row-1 td:nth-child(5)"));
		this.page.click("#sell");
		this.page.hasText("#row-1 td:nth-child(5)", String.valueOf(left - 1));
	}

	@Test
	void clicksFasterThanTheServerWaitInLine() {
		open("/slow");
		this.browser.evaluate("[1, 2, 3].forEach(() => document.querySelector('#slow').click())");
		this.page.hasText("#done", "3");
		this.page.isGone("[aria-busy]");
	}

	@Test
	void selectorMorphsChangeTheirElement() {
		open("/morphs");
		this.page.click("#text");
		this.page.hasText("#greeting", "Hello from the server");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			innerHtml    | document.querySelector('#box b')?.textContent === 'bold'
			append       | document.querySelector('#list').lastElementChild.textContent === 'last'
			remove       | document.querySelector('#superfluous') === null
			setFocus     | document.activeElement.id === 'field'
			""")
	void operationsAreDone(String name, String expected) {
		open("/operations");
		this.page.holds("Boolean(window.button = [...document.querySelectorAll('.content article .row button')]"
				+ ".find((button) => button.textContent === '" + name + "'))");
		this.browser.evaluate("window.button.id = 'chosen'");
		this.page.click("#chosen");
		this.page.holds(expected);
	}

	@Test
	void aFlashMessageOfARedirectIsShownThere() {
		open("/flash");
		this.page.click("#there");
		this.page.holds("location.pathname === '/flash/there'");
		this.page.hasText("#message", "Saved, and you were sent here.");
	}

	@Test
	void callbacksRunInTheirOrder() {
		open("/callbacks");
		this.page.click("#act");
		this.page.holds("document.querySelectorAll('#steps li').length === 5");
		this.page.hasText("#steps li:last-child", "around: after the rest");
	}

	@Test
	void anErrorIsShownAndThePageGoesOn() {
		open("/errors");
		this.page.click("#fail");
		this.page.holds("document.querySelector('#error')?.textContent.includes('The coffee machine is empty')");
		this.page.click("#right");
		this.page.hasText("#sum", "1");
	}

	@Test
	void aJobReportsToThePage() {
		open("/progress");
		this.page.click("#start");
		this.page.hasText("#percent", "Done");
	}

	@Test
	void aLoginAndALogoutAreShownAtOnce() {
		logIn("ada", "ada");
		this.page.hasText("#who", "ada");
		this.page.click("#logout button");
		this.page.exists("#login");
		this.page.hasText("#who", "Log in");
	}

	@Test
	void aWrongPasswordIsToldAtItsField() {
		logIn("ada", "wrong");
		this.page.holds("document.querySelector('#password-problem')?.textContent.includes('not the password')");
		this.page.hasValue("#username", "ada");
		this.page.hasValue("#password", "");
	}

	@Test
	void aPageToWhichOneGoesBackReacts() {
		open("/counter");
		this.page.click("#increment");
		this.page.hasText("#count", "1");
		open("/search");
		this.page.back();
		this.page.holds("location.pathname === '/counter'");
		this.page.isConnected();
		this.page.click("#increment");
		this.page.hasText("#count", "2");
	}

	@Test
	void aPageConnectsAgainWhenTheServerIsBack() {
		try (Site site = Site.start()) {
			site.page("simple", (request) -> "<output id=\"said\">%s</output>".formatted(request.getAttribute("said"))
					+ "<button id=\"say\" data-reflex=\"click->Site#act\" data-act=\"say\">say</button>");
			site.action("say", (reflex) -> reflex.request().setAttribute("said", "hello"));
			this.page.open(site.url("simple"));
			site.restart();
			this.page.isConnected();
			this.page.click("#say");
			this.page.hasText("#said", "hello");
		}
	}

}
