package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Site;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which tab a page is to the server, for as long as it is open.
 */
@ExtendWith(Chromium.class)
class TabIT {

	private Site site;

	@BeforeEach
	void start() {
		this.site = Site.start();
		this.site.page("tab", (request) -> """
				<output id="tab"></output>
				<button id="ask" data-reflex="click->Site#act" data-act="ask">Which tab?</button>
				""");
		this.site.action("ask", (reflex) -> {
			reflex.morphNothing();
			reflex.operations().textContent("#tab", reflex.tab());
		});
	}

	@AfterEach
	void stop() {
		this.site.close();
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void aPageStaysTheSameTabWhenTheServerIsStartedAnew(Page page) {
		this.site.open(page, "tab");
		String before = tabOf(page);
		page.evaluate("() => { document.querySelector('#tab').textContent = '' }");
		this.site.restart();
		assertThat(tabOf(page)).isEqualTo(before);
	}

	@Test
	void aPageThatIsLoadedAnewIsAnotherTab(Page page) {
		this.site.open(page, "tab");
		String before = tabOf(page);
		page.reload();
		assertThat(tabOf(page)).isNotEqualTo(before);
	}

	@Test
	void twoPagesOfOneBrowserAreTwoTabs(Page page) {
		this.site.open(page, "tab");
		Page other = this.site.open(page.context().newPage(), "tab");
		assertThat(tabOf(other)).isNotEqualTo(tabOf(page));
	}

	private static String tabOf(Page page) {
		page.click("#ask");
		page.waitForFunction("() => document.querySelector('#tab').textContent !== ''");
		return page.textContent("#tab");
	}

}
