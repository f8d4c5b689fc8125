package io.github.reflexboot.browsertests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
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
 * The export of the showcase: an action that goes on in the background, and one that
 * tells of its steps.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseExportIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void itGoesOnWhileTheRestOfThePageIsUsedAndEndsWithAFile(Page page) throws IOException {
		showcase.open(page, "/export");
		page.click("#start");
		awaitProgress(page, 0);
		assertThat(page.locator("#state")).hasText(Pattern.compile("[\\d,]+ of 5,000 people"));
		for (int i = 0; i < 3; i++) {
			String time = page.textContent("#clock");
			page.click("#time");
			assertThat(page.locator("#clock")).not().hasText(time);
		}
		assertThat(page.locator("#cancel")).isVisible();
		double progress = progress(page);
		awaitProgress(page, progress);
		page.waitForSelector("#file");
		assertThat(page.locator("progress")).hasCount(0);
		assertThat(page.locator("#row")).hasText("Zora E. Turing,Helsinki");
		Download download = page.waitForDownload(() -> page.click("#file"));
		List<String> lines = Files.readAllLines(download.path());
		assertThat(lines).hasSize(5_001).startsWith("name,town", "Ada A. Abara,Accra");
		assertThat(page.request().get(showcase.url("/export/people-1.csv")).status()).isEqualTo(404);
	}

	@Test
	void itIsCancelledAndStartedAgain(Page page) {
		showcase.open(page, "/export");
		page.click("#start");
		awaitProgress(page, 0);
		page.click("#cancel");
		assertThat(page.locator("#cancelled")).isVisible();
		assertThat(page.locator("progress")).hasCount(0);
		assertThat(page.locator("#file")).hasCount(0);
		page.click("#start");
		awaitProgress(page, 0);
		assertThat(page.locator("#cancelled")).hasCount(0);
		page.click("#cancel");
		assertThat(page.locator("#cancelled")).isVisible();
	}

	@Test
	void thePageThatIsReloadedMeanwhileIsAnotherOneAndExportsForItself(Page page) {
		showcase.open(page, "/export");
		page.click("#start");
		awaitProgress(page, 0);
		showcase.open(page, "/export");
		assertThat(page.locator("progress")).hasCount(0);
		page.click("#start");
		awaitProgress(page, 0);
		page.click("#cancel");
		assertThat(page.locator("#cancelled")).isVisible();
	}

	@Test
	void eachStepOfAnActionIsShownWhenItIsTaken(Page page) {
		showcase.open(page, "/export");
		page.evaluate("""
				() => {
					const step = document.querySelector("#step")
					window.seen = []
					new MutationObserver(() => window.seen.push(step.textContent)).observe(step, { childList: true })
				}""");
		page.click("#make");
		assertThat(page.locator("#step")).hasText("Here is your tea.");
		assertThat(page.evaluate("() => window.seen"))
			.isEqualTo(List.of("The water boils …", "The tea draws …", "The cup is filled …", "Here is your tea."));
		page.click("#time");
		assertThat(page.locator("#time")).not().hasAttribute("aria-busy", "true");
		assertThat(page.locator("#step")).hasText("Here is your tea.");
	}

	@Test
	void withoutScriptsNothingIsShownAsRunning(Visitors visitors) {
		Page page = visitors.another(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
		page.navigate(showcase.url("/export"));
		assertThat(page.locator("#start")).isVisible();
		assertThat(page.locator("progress")).hasCount(0);
		assertThat(page.locator("#file")).hasCount(0);
	}

	private static void awaitProgress(Page page, double more) {
		page.waitForFunction("(more) => document.querySelector('progress')?.value > more", more);
	}

	private static double progress(Page page) {
		return ((Number) page.evaluate("() => document.querySelector('progress').value")).doubleValue();
	}

}
