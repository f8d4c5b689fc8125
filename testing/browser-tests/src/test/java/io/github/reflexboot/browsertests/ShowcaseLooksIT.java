package io.github.reflexboot.browsertests;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the showcase in every look. With {@code -Dscreenshots=true}, it leaves
 * pictures in {@code target/screenshots} for us to look at.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseLooksIT {

	private static final List<String> PAGES = List.of("home", "counter", "todos", "search", "dataset", "form",
			"context", "validation", "morphs", "operations", "flash", "callbacks", "errors", "lifecycle", "table",
			"wire", "slow", "feed", "progress", "dashboard", "errands", "export", "chat", "board", "account",
			"components", "components/editor", "components/wizard");

	private static final String BROKEN_WORDS = """
			() => {
				const broken = []
				const texts = document.createTreeWalker(document.querySelector(".content"), NodeFilter.SHOW_TEXT)
				while (texts.nextNode()) {
					for (const { 0: word, index } of texts.currentNode.data.matchAll(/\\S+/g)) {
						const range = new Range()
						range.setStart(texts.currentNode, index)
						range.setEnd(texts.currentNode, index + word.length)
						if (range.getClientRects().length > 1) broken.push(word)
					}
				}
				return broken
			}""";

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@TestFactory
	Stream<DynamicTest> everyPageFitsLightDarkAndNarrow(Page page) {
		return PAGES.stream().map((name) -> DynamicTest.dynamicTest(name, () -> {
			showcase.open(page, name.equals("home") ? "/" : "/" + name);
			assertThatNothingSticksOut(page, name);
		}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "account", "admin" })
	void whatOnlyMembersSeeFitsLightDarkAndNarrow(String name, Page page) {
		showcase.logIn(page, "grace");
		showcase.open(page, "/" + name);
		assertThatNothingSticksOut(page, name + "-member");
		page.click("#language-de");
		assertThat(page.locator("html")).hasAttribute("lang", "de");
		assertThatNothingSticksOut(page, name + "-german");
	}

	@Test
	void aRefusedLoginFitsLightDarkAndNarrow(Page page) {
		showcase.open(page, "/account");
		page.fill("#username", "ada");
		page.fill("#password", "wrong");
		page.press("#password", "Enter");
		page.waitForSelector("#password-problem");
		assertThatNothingSticksOut(page, "account-refused");
	}

	@Test
	void aRunningJobFitsLightDarkAndNarrow(Page page) {
		showcase.open(page, "/progress");
		page.click("#start");
		page.waitForFunction("() => document.querySelector('#bar')?.value > 20");
		assertThatNothingSticksOut(page, "progress-running");
	}

	@Test
	void dataThatIsAwaitedOrThereFitsLightDarkAndNarrow(Page page) {
		showcase.open(page, "/dashboard");
		page.waitForSelector("#hundred .value");
		assertThatNothingSticksOut(page, "dashboard-failed");
		page.click("#average button");
		page.waitForSelector("#average .value");
		page.click("#place");
		assertThatNothingSticksOut(page, "dashboard-again");
	}

	@Test
	@ExpectsErrors("The store did not answer")
	void anErrandThatIsAddedOrNotFitsLightDarkAndNarrow(Page page) {
		showcase.open(page, "/errands");
		page.waitForSelector("#errands li span");
		page.click("#failing");
		page.waitForSelector("#failing:disabled");
		page.fill("#text", "Bring the long ladder back to the school");
		page.press("#text", "Enter");
		page.waitForSelector("#not-added");
		assertThatNothingSticksOut(page, "errands-failed");
		page.click("#not-added >> text=Try again");
		page.waitForSelector("#new-errand button:disabled");
		assertThatNothingSticksOut(page, "errands-adding");
		page.waitForSelector("#errands:not([aria-busy]) li:nth-child(3)");
		page.click("#errands li:first-child button");
		page.waitForSelector("#errands:not([aria-busy]) li:nth-child(3)",
				new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
	}

	@Test
	void anExportThatRunsOrIsDoneFitsLightDarkAndNarrow(Page page) {
		showcase.open(page, "/export");
		page.click("#start");
		page.waitForFunction("() => document.querySelector('progress')?.value > 0.2");
		assertThatNothingSticksOut(page, "export-running");
		page.waitForSelector("#file");
		assertThatNothingSticksOut(page, "export-done");
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 390, 1100 })
	void noColumnOfComponentsIsSoNarrowThatAWordIsBroken(int width, Page page) {
		page.setViewportSize(width, 800);
		showcase.open(page, "/components");
		for (int i = 0; i < 20; i++) {
			page.click("[aria-label='One Darjeeling more']");
		}
		assertThat(page.locator("[data-reflex-component^='tea-row:darjeeling@'] .price")).hasText("198.00 €");
		assertThat(page.evaluate(BROKEN_WORDS)).as("the table").isEqualTo(List.of());
		showcase.open(page, "/components/editor");
		page.click("[data-reflex-component^='book-row:6@'] button:has-text('Edit')");
		page.waitForSelector("#title-6");
		assertThat(page.evaluate(BROKEN_WORDS)).as("the list").isEqualTo(List.of());
		assertThat(page.locator("#title-6").boundingBox().width).as("the field of a row").isGreaterThan(100);
		page.click("[data-reflex-component^='book-row:6@'] button:has-text('Cancel')");
	}

	private static void assertThatNothingSticksOut(Page page, String name) {
		for (Look look : Look.values()) {
			look.applyTo(page);
			assertThat(page.evaluate("() => document.documentElement.scrollWidth"
					+ " - Math.round(document.documentElement.getBoundingClientRect().width)"))
				.as("what sticks out of the %s page, %s", name, look)
				.isEqualTo(0);
			if (Boolean.getBoolean("screenshots")) {
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(
							Path.of("target/screenshots", name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
			}
		}
	}

	private enum Look {

		LIGHT(1100, ColorScheme.LIGHT), DARK(1100, ColorScheme.DARK), NARROW(390, ColorScheme.LIGHT),

		NARROWEST(320, ColorScheme.LIGHT);

		private final int width;

		private final ColorScheme colours;

		Look(int width, ColorScheme colours) {
			this.width = width;
			this.colours = colours;
		}

		private void applyTo(Page page) {
			page.setViewportSize(this.width, 800);
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(this.colours));
		}

	}

}
