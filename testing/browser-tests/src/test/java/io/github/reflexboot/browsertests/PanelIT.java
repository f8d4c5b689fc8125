package io.github.reflexboot.browsertests;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a developer sees of reflexes, under a policy that allows no inline style.
 */
@ExtendWith(Chromium.class)
class PanelIT {

	private static final AtomicInteger count = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start() {
		site = Site.start("reflex.show-times=true");
		site.page("counter",
				(request) -> "<button id=\"plus\" data-reflex=\"click->Site#act\" data-act=\"plus\">+</button>"
						+ "<output id=\"count\">" + count.get() + "</output><ul>" + "<li>row</li>".repeat(250)
						+ "</ul>");
		site.header("counter", "Content-Security-Policy",
				"default-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types reflex");
		site.action("plus", (reflex) -> count.incrementAndGet());
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void itShowsWhereTheTimeOfAClickWentAndIsThereInTheNextPageAsItWasLeft(Page page) {
		site.open(page, "counter");
		Locator handle = page.locator(".reflex-panel .handle");
		assertThat(handle).hasCount(0);
		clickAndAwait(page);
		handle.click();
		Locator rows = page.locator(".reflex-panel li");
		assertThat(rows).hasCount(1);
		assertThat(rows.first().locator("svg rect.page")).hasCount(1);
		assertThat(rows.first().locator("span")).containsText(" B down");
		clickAndAwait(page);
		assertThat(rows).hasCount(2);
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/panel.png")));
		site.open(page, "counter");
		assertThat(page.locator(".reflex-panel section")).isVisible();
	}

	@Test
	void whatHasChangedIsFramedWithoutBeingTouched(Page page) {
		site.open(page, "counter");
		clickAndAwait(page);
		page.locator(".reflex-panel .handle").waitFor();
		page.evaluate(
				"""
						() => new MutationObserver((changes) => {
						  const frames = changes.flatMap(({ addedNodes }) => [...addedNodes])
						  document.documentElement.dataset.framed = `${+(document.documentElement.dataset.framed ?? 0) + frames.length}`
						}).observe(document.querySelector('.reflex-panel').shadowRoot.querySelector('.flashes'), { childList: true })""");
		clickAndAwait(page);
		page.waitForCondition(() -> Integer
			.parseInt(String.valueOf(page.evaluate("() => document.documentElement.dataset.framed ?? '0'"))) > 0);
		assertThat(page.locator("#count")).hasText(String.valueOf(count.get()));
		assertThat(page.locator("#count").getAttribute("style")).isNull();
	}

	private static void clickAndAwait(Page page) {
		int next = count.get() + 1;
		page.click("#plus");
		assertThat(page.locator("#count")).hasText(String.valueOf(next));
	}

}
