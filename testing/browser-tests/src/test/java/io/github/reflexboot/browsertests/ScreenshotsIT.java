package io.github.reflexboot.browsertests;

import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

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
			"operations", "flash", "callbacks", "errors", "lifecycle", "table", "slow" })
	void everyPageFitsLightDarkAndNarrow(String name, Visitors visitors) {
		for (Look look : Look.values()) {
			Page page = visitors.another(look.options()).newPage();
			showcase.open(page, name.equals("home") ? "/" : "/" + name);
			assertThat(page.evaluate("() => document.documentElement.scrollWidth"
					+ " - Math.round(document.documentElement.getBoundingClientRect().width)"))
				.as("what sticks out of the %s page, %s", name, look)
				.isEqualTo(0);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/screenshots", name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
		}
	}

	private enum Look {

		LIGHT, DARK, NARROW;

		Browser.NewContextOptions options() {
			return new Browser.NewContextOptions().setColorScheme((this == DARK) ? ColorScheme.DARK : ColorScheme.LIGHT)
				.setViewportSize((this == NARROW) ? 390 : 1100, 800);
		}

	}

}
