package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.WidgetPage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * All of them on one page, used one after the other while the page changes below them.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class WidgetsAndBootstrapIT {

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> reflex.session().setAttribute("state", "nothing"));
		site.page("everything",
				(request) -> WidgetPage.document(WidgetsIT.HEAD + BootstrapIT.HEAD,
						WidgetsIT.widgets("data-reflex-permanent data-reflex-key=\"%s\"", "1", "") + BootstrapIT.tabs(1)
								+ BootstrapIT.parts(request)));
	}

	@Test
	void whatIsOpenAndEnteredStaysWhateverElseIsUsed(Page page) {
		WidgetPage widgets = WidgetPage.open(site, page, "everything", "shown.bs.modal", "hidden.bs.modal",
				"shown.bs.dropdown", "hidden.bs.dropdown", "shown.bs.collapse", "shown.bs.toast", "shown.bs.tab");
		page.waitForFunction("() => window.ready && document.querySelectorAll('.started').length === 5");
		widgets.refresh();
		WidgetsIT.useAll(page);
		widgets.refresh();
		widgets.until("shown.bs.tab", () -> page.click("#t2"));
		widgets.until("shown.bs.collapse", () -> page.click("#b"));
		widgets.until("shown.bs.toast", () -> page.evaluate("() => window.toast()"));
		assertThat(page.locator(".showing")).hasCount(0);
		staysAsItIs(widgets, page);
		widgets.until("shown.bs.dropdown", () -> page.click("#drop"));
		staysAsItIs(widgets, page);
		widgets.until("hidden.bs.dropdown", () -> page.keyboard().press("Escape"));
		widgets.until("shown.bs.modal", () -> page.click("#open"));
		page.fill("#in-modal", "typed");
		staysAsItIs(widgets, page);
		assertThat(page.locator("#in-modal")).hasValue("typed");
		widgets.until("hidden.bs.modal", () -> page.keyboard().press("Escape"));
		widgets.refresh();
		assertThat(page.locator(".ts-control .item")).hasText("Bear 1");
		assertThat(page.locator(".select2-selection__rendered")).hasText("Bear 1");
		assertThat(page.locator(".cm-line")).hasText("let a = 1");
		assertThat(page.locator(".ql-editor")).hasText("Hello you");
		assertThat(page.locator(".dt-search input")).hasValue("row-1");
		assertThat(page.locator("#p2")).isVisible();
		assertThat(page.locator("#in-b")).isVisible();
		assertThat(page.locator("#in-toast")).isVisible();
	}

	private static void staysAsItIs(WidgetPage widgets, Page page) {
		String before = widgets.photo();
		String old = page.textContent("#n");
		widgets.refresh();
		assertThat(widgets.photo()).isEqualTo(before);
		assertThat(page.textContent("#n")).isNotEqualTo(old);
	}

}
