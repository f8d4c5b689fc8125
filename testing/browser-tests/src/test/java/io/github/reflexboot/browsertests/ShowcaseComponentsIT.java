package io.github.reflexboot.browsertests;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.InputMethod;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.SlowNetwork;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Components that stand side by side in a page of the showcase.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseComponentsIT {

	private static final String PLUS = "button:has-text('+')";

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void countersOfDifferentKeysCountApartAndADoubleClickCountsTwice(Page page) {
		showcase.open(page, "/components");
		assertThat(count(page, "counter:cups")).hasText("0");
		assertThat(count(page, "counter:minutes")).hasText("3");
		assertThat(component(page, "counter:cups").locator("h2")).hasText("Cups of tea");
		component(page, "counter:cups").locator(PLUS).dblclick();
		component(page, "counter:cups").locator(PLUS).dblclick();
		assertThat(count(page, "counter:cups")).hasText("4");
		component(page, "counter:minutes").locator("button.secondary").click();
		assertThat(count(page, "counter:minutes")).hasText("2");
		assertThat(count(page, "counter:cups")).hasText("4");
		assertThat(component(page, "counter:cups").locator("h2")).hasText("Cups of tea");
	}

	@Test
	void twentyClicksThatWaitForNoAnswerAllCount(Page page) {
		try (SlowNetwork network = SlowNetwork.before(showcase.url(""), Duration.ofMillis(300))) {
			open(page, network);
			page.evaluate(
					"""
							() => {
								const button = document.querySelector("[data-reflex-component^='counter:cups@'] button:not(.secondary)")
								for (let i = 0; i < 20; i++) button.click()
							}""");
			assertThat(count(page, "counter:cups")).hasText("20");
			page.navigate("about:blank");
		}
	}

	@Test
	void aRowOfATableIsAComponentOfItsOwn(Page page) {
		showcase.open(page, "/components");
		page.evaluate("() => document.querySelectorAll('tbody tr').forEach((row) => { row.known = true })");
		page.click("[aria-label='One Sencha more']");
		page.click("[aria-label='One Sencha more']");
		assertThat(component(page, "tea-row:sencha").locator(".price")).hasText("24.80 €");
		assertThat(component(page, "tea-row:assam").locator(".price")).hasText("0.00 €");
		assertThat(page.evaluate("() => [...document.querySelectorAll('tbody > tr')].map((row) => row.known)"))
			.isEqualTo(List.of(true, true, true, true));
	}

	@Test
	void aGreetingFollowsWhatIsTypedAtTwentyKeysPerSecondThroughASlowNetwork(Page page) {
		String text = "Ada, Grace and Edsger Wybe";
		try (SlowNetwork network = SlowNetwork.before(showcase.url(""), Duration.ofMillis(300))) {
			open(page, network);
			Locator field = component(page, "greeting").locator("input[type=text]");
			field.focus();
			page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(50));
			assertThat(count(page, "greeting")).hasText("Hello, " + text + ".");
			assertThat(field).hasValue(text);
			assertThat(field).isFocused();
			assertThat(page.evaluate("() => document.activeElement.selectionStart")).isEqualTo(text.length());
			page.keyboard().press("Home");
			page.keyboard().type("Dr. ", new Keyboard.TypeOptions().setDelay(50));
			assertThat(count(page, "greeting")).hasText("Hello, Dr. " + text + ".");
			assertThat(page.evaluate("() => document.activeElement.selectionStart")).isEqualTo(4);
			page.navigate("about:blank");
		}
	}

	@Test
	void aBoxIsBoundAndWhatIsTooLongIsSaidAndStaysInItsField(Page page) {
		showcase.open(page, "/components");
		Locator greeting = component(page, "greeting");
		greeting.locator("[type=checkbox]").check();
		assertThat(greeting.locator("output")).hasText("Hello, whoever you are!!!");
		greeting.locator("[type=text]").fill("x".repeat(31));
		assertThat(greeting.locator(".problem")).hasText("At most 30 letters.");
		assertThat(greeting.locator("[type=text]")).hasValue("x".repeat(31));
		greeting.locator("[type=text]").press("Backspace");
		assertThat(greeting.locator(".problem")).hasCount(0);
		assertThat(greeting.locator("output")).hasText("Hello, " + "x".repeat(30) + "!!!");
		assertThat(greeting.locator("[type=checkbox]")).isChecked();
	}

	@Test
	void focusAndSelectionStayWhenTheirComponentIsMorphed(Page page) {
		showcase.open(page, "/components");
		Locator field = component(page, "greeting").locator("[type=text]");
		field.fill("Grace");
		assertThat(count(page, "greeting")).hasText("Hello, Grace.");
		page.evaluate("""
				() => {
					document.activeElement.setSelectionRange(1, 4, "backward")
					document.querySelector("[data-reflex-component^='greeting@'] [type=checkbox]").click()
				}""");
		assertThat(count(page, "greeting")).hasText("Hello, Grace!!!");
		assertThat(field).isFocused();
		assertThat(page.evaluate("""
				() => {
					const { selectionStart, selectionEnd, selectionDirection } = document.activeElement
					return [selectionStart, selectionEnd, selectionDirection].join()
				}""")).isEqualTo("1,4,backward");
	}

	@Test
	void whatAnInputMethodComposesStaysInItsFieldAndIsSentWhenTheWordIsThere(Page page) {
		List<String> up = new CopyOnWriteArrayList<>();
		page.onWebSocket((socket) -> socket.onFrameSent((frame) -> up.add(frame.text())));
		showcase.open(page, "/components").waitForLoadState(LoadState.NETWORKIDLE);
		Locator field = component(page, "greeting").locator("[type=text]");
		field.pressSequentially("A");
		assertThat(count(page, "greeting")).hasText("Hello, A.");
		InputMethod input = new InputMethod(page);
		input.compose("n");
		input.compose("nih");
		page.evaluate("() => document.querySelector(\"[data-reflex-component^='greeting@'] [type=checkbox]\").click()");
		assertThat(count(page, "greeting")).hasText("Hello, A!!!");
		assertThat(field).hasValue("Anih");
		input.compose("nihao");
		input.choose("你好");
		assertThat(count(page, "greeting")).hasText("Hello, A你好!!!");
		assertThat(field).hasValue("A你好");
		field.press("!");
		assertThat(count(page, "greeting")).hasText("Hello, A你好!!!!");
		assertThat(up).filteredOn((message) -> message.contains("\"=name\"")).hasSize(3);
	}

	@Test
	void aFormIsEmptyAfterItsSuccessAndTheListInItsComponentStaysWhereItWasScrolledTo(Page page) {
		showcase.open(page, "/components");
		Locator notes = component(page, "notes");
		Locator field = notes.locator("[name=text]");
		field.press("Enter");
		assertThat(notes.locator(".problem")).hasText("What is it?");
		for (int i = 1; i <= 8; i++) {
			field.fill("Note " + i);
			field.press("Enter");
			assertThat(notes.locator("li")).hasCount(i);
			assertThat(field).hasValue("");
		}
		assertThat(notes.locator(".problem")).hasCount(0);
		page.evaluate("() => document.querySelector('.low').scrollTo(0, 60)");
		field.fill("x".repeat(41));
		field.press("Enter");
		assertThat(notes.locator(".problem")).hasText("At most 40 characters.");
		assertThat(field).hasValue("x".repeat(41));
		field.fill("The last");
		field.press("Enter");
		assertThat(notes.locator("li").last()).hasText("The last");
		assertThat(page.evaluate("() => document.querySelector('.low').scrollTop")).isEqualTo(60);
	}

	@Test
	void theStateIsStillThereAfterAReloadAndOnTheWayBackAndForward(Page page) {
		showcase.open(page, "/components");
		component(page, "counter:cups").locator(PLUS).click();
		component(page, "greeting").locator("[type=text]").fill("Ada");
		assertThat(count(page, "greeting")).hasText("Hello, Ada.");
		page.reload();
		page.waitForSelector("html[data-reflex-connection=connected]");
		assertThat(count(page, "counter:cups")).hasText("1");
		assertThat(component(page, "greeting").locator("[type=text]")).hasValue("Ada");
		component(page, "counter:cups").locator(PLUS).click();
		assertThat(count(page, "counter:cups")).hasText("2");
		showcase.open(page, "/components/wizard");
		page.goBack();
		page.waitForSelector("html[data-reflex-connection=connected]");
		assertThat(count(page, "counter:cups")).hasText("2");
		component(page, "counter:cups").locator(PLUS).click();
		assertThat(count(page, "counter:cups")).hasText("3");
		page.goForward();
		page.goBack();
		page.waitForSelector("html[data-reflex-connection=connected]");
		assertThat(count(page, "counter:cups")).hasText("3");
		component(page, "counter:cups").locator(PLUS).click();
		assertThat(count(page, "counter:cups")).hasText("4");
	}

	@Test
	@ExpectsErrors("Reflex 1 \\(increment\\) failed: .* by another tab")
	void anOlderTabSaysSoAndShowsWhatTheOtherHasDoneAndThenWorks(Page page) {
		Page older = page.context().newPage();
		showcase.open(older, "/components");
		showcase.open(page, "/components");
		component(page, "counter:cups").locator(PLUS).click();
		component(page, "counter:cups").locator(PLUS).click();
		assertThat(count(page, "counter:cups")).hasText("2");
		component(older, "counter:cups").locator(PLUS).click();
		assertThat(older.locator(".reflex-status")).not().isEmpty();
		assertThat(count(older, "counter:cups")).hasText("2");
		component(older, "counter:cups").locator(PLUS).click();
		assertThat(count(older, "counter:cups")).hasText("3");
	}

	@Test
	void aScriptOfThePageHearsWhichComponentHasChanged(Page page) {
		showcase.open(page, "/components");
		page.evaluate("""
				() => {
					window.changed = []
					document.addEventListener("reflex:after-operation", ({ detail: { operation, id } }) =>
						window.changed.push(operation + " " + id))
				}""");
		component(page, "counter:cups").locator(PLUS).click();
		assertThat(count(page, "counter:cups")).hasText("1");
		assertThat(page.evaluate("() => window.changed")).isEqualTo(List.of("component counter:cups"));
	}

	@Test
	void anotherVisitorHasComponentsOfTheirOwn(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		showcase.open(page, "/components");
		component(page, "counter:cups").locator(PLUS).click();
		assertThat(count(page, "counter:cups")).hasText("1");
		showcase.open(other, "/components");
		assertThat(count(other, "counter:cups")).hasText("0");
	}

	@Test
	void theContentIsThereWithoutJavaScript(Visitors visitors) {
		Page page = visitors.another(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
		page.navigate(showcase.url("/components"));
		assertThat(count(page, "counter:minutes")).hasText("3");
		assertThat(component(page, "tea-row:assam").locator("td").first()).hasText("Assam");
		page.navigate(showcase.url("/components/editor"));
		assertThat(page.locator("#books > li")).hasCount(1000);
		page.navigate(showcase.url("/components/wizard"));
		assertThat(page.locator("[name=mail]")).isVisible();
	}

	private static void open(Page page, SlowNetwork network) {
		page.navigate(network.url(showcase.url("/components")));
		page.waitForSelector("html[data-reflex-connection=connected]");
	}

	private static Locator count(Page page, String id) {
		return component(page, id).locator("output");
	}

	private static Locator component(Page page, String id) {
		return page.locator("[data-reflex-component^='" + id + "@']");
	}

}
