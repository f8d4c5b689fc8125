package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Modal dialogs, which keep the visitor from everything else.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class DialogIT {

	private static final AtomicInteger saved = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("save", (reflex) -> saved.incrementAndGet());
		site.action("close", (reflex) -> reflex.request().setAttribute("open", false));
		site.action("open", (reflex) -> reflex.request().setAttribute("open", true));
		site.action("unset", (reflex) -> {
			reflex.morphNothing();
			reflex.operations().removeAttribute("#dialog", "open");
		});
		site.action("fail", (reflex) -> {
			throw new IllegalStateException("it failed");
		});
		site.page("dialog",
				(request) -> """
						<button id="open" data-reflex="Site#act" data-act="open">Open</button><input id="behind">
						<dialog id="dialog" %s style="width: 90vw; height: 90vh">
						<form id="form" method="post" data-reflex="submit->Site#act" data-act="save"><input name="name" required>
						<button id="cancel" formmethod="dialog" formnovalidate>Cancel</button></form>
						<button id="close" data-reflex="Site#act" data-act="close">Close</button>
						<button id="unset" data-reflex="Site#act" data-act="unset">Unset</button>
						<button id="fail" data-reflex="Site#act" data-act="fail">Fail</button>
						<dialog id="inner"><button id="again" data-reflex="Site#act" data-act="fail">Fail</button></dialog>
						</dialog>
						<script>
						document.addEventListener("reflex:success", () => {
							if (dialog.open && !dialog.matches(":modal")) { dialog.close(); dialog.showModal() }
						})
						</script>"""
					.formatted(Boolean.TRUE.equals(request.getAttribute("open")) ? "open" : ""));
	}

	@Test
	void aButtonThatCancelsClosesTheDialogAndSavesNothing(Page page) {
		showModal(page);
		int before = saved.get();
		page.fill("[name=name]", "half");
		page.click("#cancel");
		assertThat(page.locator("#dialog")).isHidden();
		showAgain(page);
		page.press("[name=name]", "Enter");
		assertThat(page.locator("#dialog")).isHidden();
		refresh(page);
		assertThat(saved).hasValue(before);
		page.evaluate("form.requestSubmit()");
		await().untilAsserted(() -> assertThat(saved).hasValue(before + 1));
	}

	@Test
	void aModalDialogThatTheServerClosesGivesThePageBack(Page page) {
		site.open(page, "dialog");
		for (String button : new String[] { "#close", "#unset", "#close" }) {
			page.click("#open");
			page.waitForSelector("#dialog:modal");
			page.click(button);
			page.waitForFunction("!dialog.open && !dialog.matches(':modal')");
			assertThat(page.locator("#open")).isFocused();
			page.click("#behind");
		}
	}

	@Test
	@ExpectsErrors("it failed")
	void whatIsSaidIsSeenAboveAModalDialogAndCanBeClicked(Page page) {
		showModal(page);
		page.click("#fail");
		assertThat(page.locator("#dialog > .reflex-status")).containsText("it failed");
		page.click(".reflex-overlay button");
		page.evaluate("inner.showModal()");
		assertThat(page.locator("#inner > .reflex-status")).containsText("it failed");
		page.click("#again");
		assertThat(page.locator("#inner > .reflex-overlay")).containsText("it failed");
		page.evaluate("inner.close(); dialog.close()");
		assertThat(page.locator("html > .reflex-status")).containsText("it failed");
		page.click("html > .reflex-overlay button");
		page.click("html > .reflex-status");
		assertThat(page.locator(".reflex-status")).hasText("");
	}

	private static void showModal(Page page) {
		site.open(page, "dialog");
		showAgain(page);
	}

	private static void showAgain(Page page) {
		page.evaluate("dialog.showModal()");
	}

	private static void refresh(Page page) {
		page.evaluate("async () => { const { Reflex } = await import('/reflex/reflex.js'); await Reflex.stimulate() }");
	}

	@Test
	void aDialogThatTheVisitorCancelledOpensForTheNextRecord(Page page) {
		site.page("records",
				(request) -> """
						<button id="edit1" data-reflex="click->Site#act" data-act="edit" data-id="1">1</button>
						<button id="edit2" data-reflex="click->Site#act" data-act="edit" data-id="2">2</button>
						<dialog id="record" %s><form method="post" action="/record/%2$s" data-reflex="submit->Site#act" data-act="edit">
						<input type="hidden" id="id" name="id" value="%2$s"><input id="title" name="title">
						<button id="cancel" formmethod="dialog" formnovalidate>Cancel</button></form></dialog>
						"""
					.formatted((request.getSession().getAttribute("record") != null) ? "open" : "",
							request.getSession().getAttribute("record")));
		site.action("edit",
				(reflex) -> reflex.session().setAttribute("record", reflex.element().dataset("id", Integer.class)));
		site.open(page, "records");
		page.click("#edit1");
		page.fill("#title", "only for 1");
		page.click("#cancel");
		assertThat(page.locator("#record")).isHidden();
		page.click("#edit2");
		assertThat(page.locator("#id")).hasValue("2");
		assertThat(page.locator("#title")).isVisible();
		assertThat(page.locator("#title")).hasValue("");
	}

}
