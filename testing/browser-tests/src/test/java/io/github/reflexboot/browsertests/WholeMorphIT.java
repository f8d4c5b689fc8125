package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.measure.WholeMorphReason;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What whoever operates an application learns of pages that browsers morph as a whole.
 */
@ExtendWith(Chromium.class)
class WholeMorphIT {

	private static Site site;

	@BeforeAll
	static void start() {
		site = Site.start("reflex.connection.heartbeat=1s");
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void aLongPageThatIsNotPlainlyNestedIsCounted(Page page) {
		AtomicInteger count = new AtomicInteger();
		String items = IntStream.range(0, 400)
			.mapToObj((i) -> "<li>Item number " + i)
			.collect(Collectors.joining("", "<ul>", "</ul>"));
		site.page("long", (request) -> """
				<button data-reflex="click->Site#act" data-act="count">Count</button><output>%s</output>%s
				""".formatted(count, items));
		site.action("count", (reflex) -> count.incrementAndGet());
		site.openWhole(page, "long");
		for (int i = 1; i <= 3; i++) {
			page.click("button");
			assertThat(page.locator("output")).hasText(String.valueOf(i));
		}
		await().until(() -> site.measures().wholeMorphs(WholeMorphReason.MARKUP) >= 2);
	}

}
