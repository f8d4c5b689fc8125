package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
 * A thousand components in one page of the showcase, edited in place. The books belong to
 * all visitors, so each test has rows of its own.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseEditorIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void ofAThousandRowsOnlyTheOneThatIsEditedTravels(Page page) {
		List<String> down = new CopyOnWriteArrayList<>();
		page.onWebSocket((socket) -> socket.onFrameReceived((frame) -> down.add(frame.text())));
		open(page);
		page.evaluate("() => document.querySelectorAll('#books > li').forEach((row) => { row.known = true })");
		row(page, 500).locator("button:has-text('Edit')").scrollIntoViewIfNeeded();
		Object scrolled = page.evaluate("() => document.querySelector('#books').scrollTop");
		edit(page, 500);
		assertThat(title(page, 500)).isFocused();
		title(page, 500).fill("A Title of My Own");
		title(page, 500).press("Enter");
		assertThat(row(page, 500).locator("> span").nth(1)).hasText("A Title of My Own");
		assertThat(component(page, "summary").locator("output")).hasText("1");
		assertThat(component(page, "summary").locator("em")).hasText("A Title of My Own");
		edit(page, 500);
		row(page, 500).locator("button:has-text('Cancel')").click();
		assertThat(title(page, 500)).hasCount(0);
		List<String> answers = down.stream().filter((frame) -> frame.contains("\"operations\"")).toList();
		assertThat(answers).hasSize(4).allSatisfy((answer) -> assertThat(answer).hasSizeLessThan(2_500));
		assertThat(answers.get(1)).contains("\"id\":\"book-row:500\"", "\"id\":\"summary\"");
		assertThat(answers.get(3)).hasSizeLessThan(500);
		assertThat(down)
			.noneMatch((frame) -> frame.contains("\"type\":\"morph\"") || frame.contains("\"type\":\"delta\""));
		assertThat(
				page.evaluate("() => [...document.querySelectorAll('#books > li')].filter((row) => row.known).length"))
			.isEqualTo(1000);
		assertThat(page.evaluate("() => document.querySelector('#books').scrollTop")).isEqualTo(scrolled);
	}

	@Test
	void escapeLeavesTheRowAsItWas(Page page) {
		open(page);
		edit(page, 3);
		String before = title(page, 3).inputValue();
		title(page, 3).fill("Not this");
		title(page, 3).press("Escape");
		assertThat(row(page, 3).locator("> span").nth(1)).hasText(before);
		edit(page, 3);
		assertThat(title(page, 3)).hasValue(before);
	}

	@Test
	void theComponentInARowIsCalledAloneAndTellsTheSummary(Page page) {
		open(page);
		edit(page, 6);
		title(page, 6).fill("Half a ti");
		row(page, 6).locator("[data-number='4']").click();
		assertThat(row(page, 6).locator("[aria-pressed=true]")).hasAttribute("data-number", "4");
		assertThat(component(page, "summary").locator("output")).hasText("1");
		assertThat(title(page, 6)).hasValue("Half a ti");
	}

	@Test
	void whatSomebodyElseSavesArrivesAndWhatIsTypedAndOpenedStays(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		open(page);
		open(other);
		edit(page, 1);
		title(page, 1).fill("Half a ti");
		edit(other, 2);
		title(other, 2).fill("Of Somebody Else");
		title(other, 2).press("Enter");
		assertThat(row(page, 2)).containsText("Of Somebody Else");
		assertThat(title(page, 1)).hasValue("Half a ti");
		assertThat(title(page, 1)).isFocused();
		page.keyboard().type("tle");
		page.keyboard().press("Enter");
		assertThat(row(page, 1).locator("> span").nth(1)).hasText("Half a title");
		assertThat(row(other, 1)).containsText("Half a title");
		assertThat(component(page, "summary").locator("output")).hasText("1");
		assertThat(component(other, "summary").locator("output")).hasText("1");
	}

	@Test
	void theErrorsOfARowStayWhileSomebodyElseSaves(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		open(page);
		open(other);
		edit(page, 11);
		title(page, 11).fill(" ");
		title(page, 11).press("Enter");
		assertThat(row(page, 11).locator(".problem")).hasText("What is it called?");
		edit(other, 12);
		title(other, 12).fill("Of Somebody Else");
		title(other, 12).press("Enter");
		assertThat(row(page, 12)).containsText("Of Somebody Else");
		assertThat(row(page, 11).locator(".problem")).hasText("What is it called?");
		assertThat(title(page, 11)).hasValue(" ");
		assertThat(title(page, 11)).hasAttribute("aria-invalid", "true");
		title(page, 11).fill("Now it has one");
		title(page, 11).press("Enter");
		assertThat(row(page, 11).locator("> span").nth(1)).hasText("Now it has one");
		assertThat(row(page, 11).locator(".problem")).hasCount(0);
	}

	@Test
	void aRowThatIsOpenIsOpenAfterAReload(Page page) {
		open(page);
		edit(page, 999);
		assertThat(title(page, 999)).isVisible();
		page.reload();
		page.waitForSelector("html[data-reflex-connection=connected]");
		assertThat(title(page, 999)).isVisible();
		row(page, 999).locator("button:has-text('Cancel')").click();
		assertThat(title(page, 999)).hasCount(0);
	}

	private static void open(Page page) {
		showcase.open(page, "/components/editor");
	}

	private static void edit(Page page, int number) {
		row(page, number).locator("button:has-text('Edit')").click();
		title(page, number).waitFor();
	}

	private static Locator title(Page page, int number) {
		return page.locator("#title-" + number);
	}

	private static Locator row(Page page, int number) {
		return component(page, "book-row:" + number);
	}

	private static Locator component(Page page, String id) {
		return page.locator("[data-reflex-component^='" + id + "@']");
	}

}
