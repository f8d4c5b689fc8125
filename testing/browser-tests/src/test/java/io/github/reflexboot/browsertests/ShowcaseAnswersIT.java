package io.github.reflexboot.browsertests;

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
 * The pages of the showcase on what an action can answer besides the page.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseAnswersIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void selectorMorphsChangeTheirElementsAndThePageDoesNotRun(Page page) {
		showcase.open(page, "/morphs");
		String runs = page.textContent("#runs");
		page.click("#text");
		assertThat(page.locator("#greeting")).hasText("Hello from the server");
		page.click("#several");
		assertThat(page.locator("#second strong")).hasText("two");
		assertThat(page.locator("#first")).hasText("one");
		page.click("#Pears button");
		page.click("#Pears button");
		assertThat(page.locator("#Pears .amount")).hasText("2");
		assertThat(page.locator("#runs")).hasText(runs);
	}

	@Test
	void nothingIsMorphedUntilThePageIs(Page page) {
		showcase.open(page, "/morphs");
		String runs = page.textContent("#runs");
		awaitReflex(page, () -> page.click("#nothing"));
		assertThat(page.locator("#Plums .amount")).hasText("0");
		page.click("#page");
		assertThat(page.locator("#Plums .amount")).hasText("2");
		assertThat(page.locator("#runs")).hasText(String.valueOf(Integer.parseInt(runs) + 1));
	}

	@Test
	void aFlashMessageIsShownInThisRenderAndNotAgain(Page page) {
		showcase.open(page, "/flash");
		page.click("#here");
		assertThat(page.locator("#message")).hasText("Saved. You read this once.");
		page.click("#refresh");
		assertThat(page.locator("#message")).hasText("No message.");
	}

	@ParameterizedTest
	@CsvSource({ "#there, /flash/there, 'Saved, and you were sent here.'",
			"#away, /flash/there?by=context, Sent here by the context." })
	void aFlashMessageOfARedirectIsShownThereOnce(String button, String url, String message, Page page) {
		showcase.open(page, "/flash");
		page.click(button);
		page.waitForURL(showcase.url(url));
		assertThat(page.locator("#message")).hasText(message);
		assertThat(page.locator("h1")).hasText("Flash");
		page.reload();
		assertThat(page.locator("#message")).hasText("No message.");
	}

	private static void awaitReflex(Page page, Runnable action) {
		page.evaluate("() => { window.ended = new Promise((resolve) =>"
				+ " document.addEventListener('reflex:finalize', resolve, { once: true })).then(() => true) }");
		action.run();
		page.evaluate("() => window.ended");
	}

}
