package io.github.reflexboot.browsertests;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.samples.showcase.ShowcaseApplication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The showcase, as a visitor uses it.
 */
@ExtendWith(Chromium.class)
class ShowcaseIT {

	private static ConfigurableApplicationContext showcase;

	@BeforeAll
	static void start() {
		showcase = new SpringApplicationBuilder(ShowcaseApplication.class)
			.properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn")
			.run();
	}

	@AfterAll
	static void stop() {
		showcase.close();
	}

	@Test
	void theCounterCounts(Page page) {
		open(page, "/counter");
		page.click("#increment");
		page.click("#increment");
		assertThat(page.locator("#count")).hasText("2");
		page.click("#decrement");
		assertThat(page.locator("#count")).hasText("1");
		page.reload();
		assertThat(page.locator("#count")).hasText("1");
	}

	@Test
	void todosAreCreatedRenamedTickedFilteredAndDeleted(Page page) {
		open(page, "/todos");
		page.fill("#new-todo #title", "");
		page.press("#new-todo #title", "Enter");
		assertThat(page.locator(".problem")).isVisible();
		page.fill("#new-todo #title", "Buy milk");
		page.press("#new-todo #title", "Enter");
		assertThat(page.locator("#todos input[value='Buy milk']")).hasCount(1);
		assertThat(page.locator("#new-todo #title")).hasValue("");
		assertThat(page.locator(".problem")).hasCount(0);
		page.fill("#todos input[value='Buy milk']", "Buy bread");
		page.locator("#todos input[value='Buy milk']").press("Tab");
		assertThat(page.locator("#todos input[value='Buy bread']")).hasCount(1);
		page.locator("#todos li", new Page.LocatorOptions().setHas(page.locator("input[value='Buy bread']")))
			.locator("[type=checkbox]")
			.click();
		page.waitForFunction("() => !document.querySelector('[data-reflex-busy]')");
		open(page, "/todos?show=done");
		assertThat(page.locator("#todos input[value='Buy bread']")).hasCount(1);
		page.locator("#todos li", new Page.LocatorOptions().setHas(page.locator("input[value='Buy bread']")))
			.locator("button")
			.click();
		assertThat(page.locator("#todos input[value='Buy bread']")).hasCount(0);
		open(page, "/todos");
		assertThat(page.locator("#todos input[value='Buy bread']")).hasCount(0);
	}

	@Test
	void resultsFollowWhatIsTypedAndTheCaretStays(Page page) {
		open(page, "/search");
		String all = page.textContent("#total");
		page.click("#query");
		page.keyboard().type("anna", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(10));
		assertThat(page.locator("#total")).not().hasText(all);
		assertThat(page.locator("#query")).hasValue("anna");
		assertThat(page.locator("#query")).isFocused();
		assertThat(page.evaluate("() => document.querySelector('#query').selectionStart")).isEqualTo(4);
	}

	@Test
	void theFormPageTellsWhichButtonWasPressed(Page page) {
		open(page, "/form");
		page.click("#publish");
		assertThat(page.locator("#pressed")).containsText("publish");
		page.click("#save");
		assertThat(page.locator("#pressed")).containsText("save");
	}

	@ParameterizedTest
	@ValueSource(strings = { "too-few", "too-many", "wrong-type", "fail", "unknown", "unknown-class", "not-annotated",
			"re-render" })
	@ExpectsErrors
	void everyErrorIsShown(String button, Page page) {
		open(page, "/errors");
		page.click("#" + button);
		assertThat(page.locator("#error")).not().isEmpty();
		page.click("#right");
		assertThat(page.locator("#sum")).not().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "counter", "todos", "search", "dataset", "form", "context", "errors", "lifecycle",
			"table", "slow" })
	void everyPageFitsLightDarkAndNarrow(String name, Browser browser) {
		for (Look look : Look.values()) {
			try (BrowserContext context = browser.newContext(look.options())) {
				Page page = context.newPage();
				List<String> errors = new java.util.ArrayList<>();
				page.onPageError(errors::add);
				open(page, "/" + name);
				page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/screenshots", (name.isEmpty() ? "home" : name) + "-" + look + ".png")));
				assertThat(page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
					.as("width that does not fit, %s %s", name, look)
					.isIn(0, -15);
				assertThat(errors).isEmpty();
			}
		}
	}

	private static void open(Page page, String path) {
		int port = ((ServletWebServerApplicationContext) showcase).getWebServer().getPort();
		page.navigate("http://localhost:" + port + path);
		page.waitForSelector("html[data-reflex-connection=connected]");
	}

	private enum Look {

		LIGHT, DARK, NARROW;

		Browser.NewContextOptions options() {
			return new Browser.NewContextOptions().setColorScheme((this == DARK) ? ColorScheme.DARK : ColorScheme.LIGHT)
				.setViewportSize((this == NARROW) ? 390 : 1100, 800);
		}

	}

}
