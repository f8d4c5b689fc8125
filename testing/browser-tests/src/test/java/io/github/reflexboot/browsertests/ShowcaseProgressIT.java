package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The progress page of the showcase: what reaches open pages by itself.
 */
@ExtendWith(Chromium.class)
class ShowcaseProgressIT {

	private Showcase showcase;

	@BeforeEach
	void start() {
		this.showcase = Showcase.start();
	}

	@AfterEach
	void stop() {
		this.showcase.close();
	}

	@Test
	void aJobReportsToAllPagesOfItsOwnerAndToNobodyElse(Page page, Visitors visitors) {
		Page second = page.context().newPage();
		Page stranger = visitors.another().newPage();
		this.showcase.open(page, "/progress");
		this.showcase.open(second, "/progress");
		this.showcase.open(stranger, "/progress");
		page.click("#start");
		assertThat(page.locator("#start")).isDisabled();
		for (Page each : new Page[] { page, second }) {
			each.waitForFunction("() => document.querySelector('#bar')?.value > 0");
			assertThat(each.locator("#percent")).hasText("Done");
			assertThat(each.locator("#start")).isEnabled();
		}
		page.fill("#name", "Seen by the stranger as well");
		page.press("#name", "Enter");
		assertThat(stranger.locator("#things")).containsText("Seen by the stranger as well");
		assertThat(stranger.locator("#job")).hasCount(0);
	}

	@Test
	void theListChangesInAllOpenPagesWhileSomebodyIsTyping(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		this.showcase.open(page, "/progress");
		this.showcase.open(other, "/progress");
		other.locator("#name").pressSequentially("Fi");
		page.fill("#name", "Salt");
		page.press("#name", "Enter");
		assertThat(other.locator("#things li span")).hasText(new String[] { "Salt", "Bread", "Olives" });
		assertThat(page.locator("#name")).hasValue("");
		other.keyboard().type("gs");
		assertThat(other.locator("#name")).hasValue("Figs");
		other.press("#name", "Enter");
		other.click("[aria-label='Got it: Salt']");
		for (Page each : new Page[] { page, other }) {
			assertThat(each.locator("#things li span")).hasText(new String[] { "Figs", "Bread", "Olives" });
		}
	}

}
