package io.github.reflexboot.browsertests;

import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of every page of the showcase, in {@code target/screenshots}, for us to look
 * at.
 */
@ExtendWith(Chromium.class)
class ScreenshotsIT {

	private static Showcase showcase;

	@BeforeAll
	static void start() {
		showcase = Showcase.start();
	}

	@AfterAll
	static void stop() {
		showcase.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "home", "counter", "todos", "search", "dataset", "form", "context", "validation", "morphs",
			"operations", "flash", "callbacks", "errors", "lifecycle", "table", "slow", "progress", "account" })
	void everyPageFitsLightDarkAndNarrow(String name, Visitors visitors) {
		for (Look look : Look.values()) {
			Page page = visitors.another(look.options()).newPage();
			showcase.open(page, name.equals("home") ? "/" : "/" + name);
			assertThatNothingSticksOut(page, name, look);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "account", "admin" })
	void whatOnlyMembersSeeFitsLightDarkAndNarrow(String name, Visitors visitors) {
		for (Look look : Look.values()) {
			Page page = visitors.another(look.options()).newPage();
			showcase.logIn(page, "grace");
			showcase.open(page, "/" + name);
			assertThatNothingSticksOut(page, name + "-member", look);
			page.click("#language-de");
			assertThat(page.locator("html")).hasAttribute("lang", "de");
			assertThatNothingSticksOut(page, name + "-german", look);
		}
	}

	@Test
	void aRefusedLoginFitsLightDarkAndNarrow(Visitors visitors) {
		for (Look look : Look.values()) {
			Page page = visitors.another(look.options()).newPage();
			showcase.open(page, "/account");
			page.fill("#username", "ada");
			page.fill("#password", "wrong");
			page.press("#password", "Enter");
			page.waitForSelector("#password-problem");
			assertThatNothingSticksOut(page, "account-refused", look);
		}
	}

	@Test
	void aRunningJobFitsLightDarkAndNarrow(Visitors visitors) {
		for (Look look : Look.values()) {
			Page page = visitors.another(look.options()).newPage();
			showcase.open(page, "/progress");
			page.click("#start");
			page.waitForFunction("() => document.querySelector('#bar')?.value > 20");
			assertThatNothingSticksOut(page, "progress-running", look);
		}
	}

	private static void assertThatNothingSticksOut(Page page, String name, Look look) {
		assertThat(page.evaluate("() => document.documentElement.scrollWidth"
				+ " - Math.round(document.documentElement.getBoundingClientRect().width)"))
			.as("what sticks out of the %s page, %s", name, look)
			.isEqualTo(0);
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/screenshots", name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
	}

	private enum Look {

		LIGHT, DARK, NARROW;

		Browser.NewContextOptions options() {
			return new Browser.NewContextOptions().setColorScheme((this == DARK) ? ColorScheme.DARK : ColorScheme.LIGHT)
				.setViewportSize((this == NARROW) ? 390 : 1100, 800);
		}

	}

}
