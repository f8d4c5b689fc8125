package io.github.reflexboot.browsertests;

import java.util.regex.Pattern;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The showcase, as a visitor uses it.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void theCounterCounts(Page page) {
		showcase.open(page, "/counter");
		page.click("#increment");
		page.click("#increment");
		assertThat(page.locator("#count")).hasText("2");
		page.click("#decrement");
		assertThat(page.locator("#count")).hasText("1");
		page.click("#add");
		assertThat(page.locator("#count")).hasText("11");
		page.reload();
		assertThat(page.locator("#count")).hasText("11");
		page.click("#reset");
		assertThat(page.locator("#count")).hasText("0");
	}

	@Test
	void theFeedGoesOnWhereItsEndIsSeenAndTheTimeByItself(Page page) {
		showcase.open(page, "/feed");
		assertThat(page.locator("#sightings li")).hasCount(20);
		String time = page.textContent("#time");
		assertThat(page.locator("#time")).not().hasText(time);
		for (int shown = 40; shown <= 100; shown += 20) {
			page.locator("#sightings li").last().scrollIntoViewIfNeeded();
			page.mouse().wheel(0, 300);
			assertThat(page.locator("#sightings li")).hasCount(shown);
			assertThat(page).hasURL(Pattern.compile("/feed\\?part=" + shown / 20 + "$"));
		}
		page.click("#again");
		assertThat(page.locator("#sightings li")).hasCount(20);
	}

	@Test
	void theTableIsInTheOrderAndTheFilterOfItsAddress(Page page) {
		showcase.open(page, "/table");
		page.evaluate("() => { window.stays = true }");
		page.click("#by-price");
		assertThat(page).hasURL(Pattern.compile("sort=price"));
		assertThat(page.locator("tbody td:last-child").first()).hasText("1.00 €");
		page.selectOption("#filter select", "Silva");
		page.click("#filter button");
		assertThat(page.locator("tbody tr")).hasCount(50);
		assertThat(page).hasURL(Pattern.compile("maker=Silva&sort=price"));
		page.goBack();
		assertThat(page.locator("tbody tr")).hasCount(200);
		page.goBack();
		assertThat(page.locator("tbody td").first()).hasText("1");
		assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
	}

	@Test
	void todosAreCreatedRenamedTickedFilteredAndDeleted(Page page) {
		showcase.open(page, "/todos");
		page.fill("#title", "Buy milk");
		page.press("#title", "Enter");
		assertThat(todo(page, "Buy milk")).hasCount(1);
		assertThat(page.locator("#title")).hasValue("");
		assertThat(page.locator("#title")).isFocused();
		page.fill("#todos input[value='Buy milk']", "Buy bread");
		page.locator("#todos input[value='Buy milk']").press("Tab");
		assertThat(todo(page, "Buy bread")).hasCount(1);
		String open = page.textContent("#open");
		todo(page, "Buy bread").locator("[type=checkbox]").click();
		assertThat(page.locator("#open")).hasText(String.valueOf(Integer.parseInt(open) - 1));
		assertThat(todo(page, "Buy bread").locator("[type=checkbox]")).isChecked();
		showcase.open(page, "/todos?show=done");
		assertThat(todo(page, "Buy bread")).hasCount(1);
		assertThat(todo(page, "Tick me")).hasCount(0);
		todo(page, "Buy bread").locator("button").click();
		assertThat(todo(page, "Buy bread")).hasCount(0);
		assertThat(todo(page, "Tick me")).hasCount(0);
		showcase.open(page, "/todos");
		assertThat(todo(page, "Buy bread")).hasCount(0);
		assertThat(todo(page, "Tick me")).hasCount(1);
	}

	@Test
	void whatBeanValidationRefusesIsSaidAndWhatWasTypedStays(Page page) {
		showcase.open(page, "/todos");
		int todos = page.locator("#todos li").count();
		page.press("#title", "Enter");
		assertThat(page.locator(".problem")).hasText("What is to be done?");
		assertThat(page.locator("#title")).hasAttribute("aria-invalid", "true");
		String long61 = "x".repeat(61);
		page.fill("#title", long61);
		page.click("#new-todo button");
		assertThat(page.locator(".problem")).hasText("At most 60 characters.");
		assertThat(page.locator("#title")).hasValue(long61);
		assertThat(page.locator("#todos li")).hasCount(todos);
		page.fill("#title", "Short");
		page.press("#title", "Enter");
		assertThat(todo(page, "Short")).hasCount(1);
		assertThat(page.locator(".problem")).hasCount(0);
		todo(page, "Short").locator("button").click();
		assertThat(page.locator("#todos li")).hasCount(todos);
	}

	@Test
	void resultsFollowWhatIsTypedAndTheCaretStays(Page page) {
		showcase.open(page, "/search");
		assertThat(page.locator("#total")).hasText("5,000");
		page.click("#query");
		page.keyboard().type("lovelace", new Keyboard.TypeOptions().setDelay(10));
		assertThat(page.locator("#total")).hasText("250");
		assertThat(page.locator("#results tbody tr")).hasCount(15);
		assertThat(page.locator("#query")).hasValue("lovelace");
		assertThat(page.locator("#query")).isFocused();
		page.keyboard().press("Home");
		page.keyboard().type("ada a. ");
		assertThat(page.locator("#total")).hasText("1");
		assertThat(page.locator("#results td").first()).hasText("Ada A. Lovelace");
		assertThat(page.evaluate("() => document.querySelector('#query').selectionStart")).isEqualTo(7);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			comment  | seen-typed   | A comment on post 1 in category 2
			whatever | seen-dataset | id=2}
			tea      | seen-values  | [tea, coffee]
			coffee   | seen-checked | false
			large    | seen-values  | [L]
			""")
	void theDatasetPageShowsWhatTheServerSaw(String click, String place, String text, Page page) {
		showcase.open(page, "/dataset");
		page.click("#" + click);
		assertThat(page.locator("#" + place)).containsText(text);
	}

	@Test
	void theFormPageShowsEveryKindOfFieldAndTheButtonThatWasPressed(Page page) {
		showcase.open(page, "/form");
		page.fill("[name=text]", "Grüße");
		page.selectOption("[name=toppings]", new String[] { "Basil", "Capers" });
		page.check("[name=days][value=Wed]");
		page.check("[name=pay][value=cash]");
		page.click("#publish");
		assertThat(page.locator("#pressed")).hasText("publish");
		assertThat(page.locator("[data-field=text]")).hasText("[Grüße]");
		assertThat(page.locator("[data-field=toppings]")).hasText("[Basil, Capers]");
		assertThat(page.locator("[data-field=days]")).hasText("[Mon, Tue, Wed]");
		assertThat(page.locator("[data-field=pay]")).hasText("[cash]");
		assertThat(page.locator("[data-field=disabled]")).hasCount(0);
		assertThat(page.locator("#bound"))
			.hasText("number=3, date=2026-11-21, toppings=[Basil, Capers], days=[Mon, Tue, Wed], gift=false");
		assertThat(page.locator("[name=text]")).hasValue("Grüße");
		assertThat(page.locator("[name=pay][value=cash]")).isChecked();
		page.press("[name=text]", "Enter");
		assertThat(page.locator("#pressed")).hasText("save");
	}

	@Test
	void whatAnActionPutsIntoTheModelHoldsForOneRender(Page page) {
		showcase.open(page, "/context");
		page.click("#paint");
		assertThat(page.locator("#animal")).hasText("a pink elephant");
		assertThat(page.locator("#made-by")).hasText("a reflex");
		page.click("#remember");
		assertThat(page.locator("#instance")).hasText("I am a field of the reflex, for this one render.");
		assertThat(page.locator("#animal")).hasText("a grey elephant");
		for (int left = 2; left >= 0; left--) {
			page.click("#play");
			assertThat(page.locator("#balls")).hasText(String.valueOf(left));
		}
		assertThat(page.locator("#play")).isDisabled();
		page.reload();
		assertThat(page.locator("#balls")).hasText("3");
		assertThat(page.locator("#made-by")).hasText("a page load");
	}

	@Test
	void theTablePageChangesOneRow(Page page) {
		showcase.open(page, "/table");
		String left = page.textContent("#row-1 td:nth-child(5)");
		page.evaluate("() => { window.row = document.querySelector('#row-1') }");
		page.click("#sell");
		assertThat(page.locator("#sold")).hasText("1");
		assertThat(page.locator("#row-1 td:nth-child(5)")).hasText(String.valueOf(Integer.parseInt(left) - 1));
		assertThat(page.evaluate("() => window.row === document.querySelector('#row-1')")).isEqualTo(true);
	}

	@Test
	void clicksFasterThanTheServerWaitInLine(Page page) {
		showcase.open(page, "/slow");
		page.evaluate("() => { for (let i = 0; i < 5; i++) document.querySelector('#slow').click() }");
		assertThat(page.locator("#slow")).hasAttribute("aria-busy", "true");
		assertThat(page.locator("#done")).hasText("5");
		assertThat(page.locator("[aria-busy]")).hasCount(0);
		String time = page.textContent("#time");
		page.click("#refresh");
		assertThat(page.locator("#time")).not().hasText(time);
		assertThat(page.locator("#done")).hasText("5");
	}

	private static Locator todo(Page page, String title) {
		return page.locator("#todos li")
			.filter(new Locator.FilterOptions().setHas(page.locator("input[value='%s']".formatted(title))));
	}

}
