package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * In debug mode, a developer learns which places of a page are others at each render.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class UnstablePageIT {

	private static final AtomicInteger renders = new AtomicInteger();

	private static final AtomicInteger count = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.page("unstable",
				(request) -> "<button id=\"plus\" data-reflex=\"click->Site#act\" data-act=\"plus\">+</button>"
						+ "<output id=\"count\">" + count.get() + "</output><ul><li id=\"stable\">same</li>"
						+ "<li id=\"unstable\">render " + renders.incrementAndGet() + "</li></ul>");
		site.action("plus", (reflex) -> count.incrementAndGet());
	}

	@Test
	void aPlaceThatChangesWithEachRenderIsNamedOnceAndThePageGoesOn(Page page) {
		List<String> warnings = new CopyOnWriteArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.text().contains("rendered again")) {
				warnings.add(message.text());
			}
		});
		site.open(page, "unstable");
		page.evaluate("async () => (await import('/reflex/reflex.js')).Reflex.debug = true");
		page.waitForFunction(
				"() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/development.js?v='))");
		clickAndAwait(page);
		page.waitForCondition(() -> !warnings.isEmpty());
		assertThat(page.locator("#unstable")).hasText("render " + (renders.get() - 2));
		clickAndAwait(page);
		assertThat(page.locator("#unstable")).hasText("render " + renders.get());
		assertThat(warnings).singleElement().asString().contains("<li id=\"unstable\">", "\"render ", "became");
	}

	private static void clickAndAwait(Page page) {
		int next = count.get() + 1;
		page.click("#plus");
		assertThat(page.locator("#count")).hasText(String.valueOf(next));
	}

}
