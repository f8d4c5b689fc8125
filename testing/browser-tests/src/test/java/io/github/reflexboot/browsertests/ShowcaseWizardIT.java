package io.github.reflexboot.browsertests;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Several forms, one after the other, in one component of the showcase.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseWizardIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void eachStepIsValidatedAndTheWayBackKnowsWhatWasEntered(Page page) {
		String day = LocalDate.now().plusDays(3).toString();
		showcase.open(page, "/components/wizard");
		next(page);
		assertThat(page.locator(".problem")).hasText(new String[] { "Who is it?", "Where do we write to?" });
		page.fill("[name=name]", "Ada");
		page.fill("[name=mail]", "nobody");
		page.press("[name=mail]", "Enter");
		assertThat(page.locator(".problem")).hasText(new String[] { "That is no mail address." });
		assertThat(page.locator("[name=name]")).hasValue("Ada");
		page.fill("[name=mail]", "ada@example.org");
		next(page);
		assertThat(page.locator("[aria-current=step]")).hasText("Bicycle");
		page.fill("[name=days]", "15");
		next(page);
		assertThat(page.locator(".problem")).hasText(new String[] { "Which one?", "At most 14." });
		page.check("[value=CARGO]");
		page.fill("[name=days]", "4");
		next(page);
		assertThat(page.locator("[name=day]")).isVisible();
		page.fill("[name=day]", "2020-02-02");
		page.fill("[name=wishes]", "With a bell");
		next(page);
		assertThat(page.locator(".problem")).hasText(new String[] { "That day is over." });
		assertThat(page.locator("[name=wishes]")).hasValue("With a bell");
		page.fill("[name=day]", day);
		next(page);
		assertThat(page.locator(".facts dd"))
			.hasText(new String[] { "Ada", "ada@example.org", "Cargo", "4", day, "With a bell" });
		back(page);
		assertThat(page.locator("[name=day]")).hasValue(day);
		back(page);
		assertThat(page.locator("[value=CARGO]")).isChecked();
		assertThat(page.locator("[name=days]")).hasValue("4");
		back(page);
		assertThat(page.locator("[name=name]")).hasValue("Ada");
	}

	@Test
	void aReloadStaysAtItsStepAndAnotherStartHasEmptyForms(Page page) {
		showcase.open(page, "/components/wizard");
		page.fill("[name=name]", "Ada");
		page.fill("[name=mail]", "ada@example.org");
		next(page);
		page.check("[value=TANDEM]");
		next(page);
		assertThat(page.locator("[name=day]")).isVisible();
		page.reload();
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.fill("[name=day]", LocalDate.now().plusDays(1).toString());
		next(page);
		assertThat(page.locator(".facts dd").first()).hasText("Ada");
		page.click("button:has-text('Start again')");
		assertThat(page.locator("[name=name]")).hasValue("");
		assertThat(page.locator("[name=mail]")).hasValue("");
	}

	private static void next(Page page) {
		page.click("button:has-text('Next')");
	}

	private static void back(Page page) {
		page.click("button:has-text('Back')");
	}

}
