package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.KeepsPages;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What visitors type, where a page would not be left, and where they leave it.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class DraftIT {

	private static final String LOAD_AGAIN = "Please load this page again";

	private static final AtomicBoolean isOver = new AtomicBoolean();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.page("login", (request) -> "<p>login</p>");
		site.page("timed", (request) -> isOver.get() ? "redirect:login" : document("""
				<textarea></textarea><i data-reflex="every(200ms)"></i>"""));
		site.page("typed", (request) -> isOver.get() ? "redirect:login" : document("""
				<form data-reflex="submit->Site#act" data-act="find">
				<input data-reflex="input->Site#act" data-act="find"><button>Save</button></form>"""));
		site.page("list", (request) -> {
			String q = (request.getParameter("q") != null) ? request.getParameter("q") : "";
			return document("""
					<input id="q" value="%s" data-reflex="input->Site#act" data-act="search">
					<button id="sort" data-reflex="click->Site#act" data-act="sort">Sort</button>
					<button id="slow" data-reflex="click->Site#act" data-act="slow">Slow</button>
					<button id="again" data-reflex="click">Again</button>
					<output>for %s</output>""".formatted(q, q));
		});
		site.action("find", (reflex) -> {
		});
		site.action("sort", (reflex) -> reflex.operations().pushState("/list?q=oslo&sort=name"));
		site.action("search", (reflex) -> reflex.operations().replaceState("/list?q=gent&sort=name"));
	}

	@BeforeEach
	void logIn() {
		isOver.set(false);
	}

	@Test
	@ExpectsErrors(LOAD_AGAIN)
	void anIntervalThatFindsTheLoginLeavesWhatWasEntered(Page page) {
		site.open(page, "timed");
		page.fill("textarea", "draft");
		isOver.set(true);
		assertThat(page.locator(".reflex-status")).containsText(LOAD_AGAIN);
		assertThat(page.locator("textarea")).hasValue("draft");
	}

	@Test
	@ExpectsErrors(LOAD_AGAIN)
	void aKeyThatFindsTheLoginLeavesWhatWasEnteredAndASubmitDoesNot(Page page) {
		site.open(page, "typed");
		isOver.set(true);
		page.locator("input").pressSequentially("draft");
		assertThat(page.locator(".reflex-status")).containsText(LOAD_AGAIN);
		assertThat(page.locator("input")).hasValue("draft");
		page.click("button");
		page.waitForURL("**/login");
	}

	@Test
	@ExpectsErrors(LOAD_AGAIN)
	@KeepsPages
	void aClickThatWouldLoseWhatWasEnteredAsksBeforeAndTheWayBackHasItStill(Page page) {
		AtomicReference<String> asked = new AtomicReference<>("");
		AtomicBoolean isMeant = new AtomicBoolean();
		page.onDialog((dialog) -> {
			asked.set(dialog.type());
			if (isMeant.get()) {
				dialog.accept();
			}
			else {
				dialog.dismiss();
			}
		});
		site.open(page, "typed");
		isOver.set(true);
		page.locator("input").pressSequentially("draft");
		assertThat(page.locator(".reflex-status")).containsText(LOAD_AGAIN);
		page.click("button");
		page.waitForCondition(() -> asked.get().equals("beforeunload"));
		assertThat(page.locator(".reflex-status")).containsText(LOAD_AGAIN);
		assertThat(page.locator("input")).hasValue("draft");
		isMeant.set(true);
		page.click("button");
		page.waitForURL("**/login");
		isOver.set(false);
		page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
		assertThat(page.locator("input")).hasValue("draft");
	}

	@Test
	void aRefreshUnderWayDoesNotBringThePageOfTheAddressBefore(Page page) {
		Gate gate = site.gate("held");
		site.action("slow", (reflex) -> {
			gate.accept(reflex);
			reflex.operations().replaceState("/list?q=abc");
			reflex.morphNothing();
		});
		site.open(page, "list");
		page.evaluate("() => { window.shown = []; document.addEventListener('reflex:success',"
				+ " () => window.shown.push(document.querySelector('output').textContent)) }");
		page.click("#slow");
		gate.awaitReached();
		page.click("#again");
		gate.open();
		assertThat(page.locator("output")).hasText("for abc");
		page.waitForFunction("() => window.shown.join() === 'for ,for ,for abc'");
	}

	@Test
	@KeepsPages
	void whoWalksBackSeesTheFieldOfThatPage(Page page) {
		site.open(page, "list?q=oslo");
		page.click("#sort");
		page.waitForURL("**/list?q=oslo&sort=name");
		page.fill("#q", "gent");
		page.waitForURL("**/list?q=gent&sort=name");
		page.click("#again");
		assertThat(page.locator("output")).hasText("for gent");
		page.focus("#q");
		page.goBack();
		assertThat(page.locator("output")).hasText("for oslo");
		assertThat(page.locator("#q")).hasValue("oslo");
	}

	@Test
	void anEditorThatIsThereForThisOnceOutlivesThePushOfSomebodyElse(Page page) {
		AtomicReference<String> saved = new AtomicReference<>("");
		AtomicInteger news = new AtomicInteger();
		site.action("edit", (reflex) -> reflex.request().setAttribute("isEdited", true));
		site.action("save", (reflex) -> saved.set(reflex.params().getFirst("title")));
		site.page("board", (request) -> document("""
				<div data-reflex-subscribe="%s"></div><p id="news">%d</p>
				<ul><li>first</li><li>%s</li></ul><p id="saved">%s</p>
				<button id="edit" data-reflex="click->Site#act" data-act="edit">Edit</button>%s""".formatted(
				site.token("board"), news.get(), (request.getAttribute("isEdited") != null) ? editor("row") : "second",
				saved.get(),
				(request.getAttribute("isEdited") != null) ? "<dialog open>" + editor("dialog") + "</dialog>" : "")));
		site.open(page, "board");
		page.click("#edit");
		page.fill("#row [name=title]", "half");
		page.fill("#dialog [name=title]", "whole");
		for (int i = 1; i <= 2; i++) {
			news.set(i);
			site.broadcaster().toGroup("board").refresh();
			assertThat(page.locator("#news")).hasText(String.valueOf(i));
			assertThat(page.locator("#row [name=title]")).hasValue("half");
			assertThat(page.locator("#dialog [name=title]")).hasValue("whole");
			assertThat(page.locator("#dialog [name=title]")).isFocused();
		}
		page.press("#dialog [name=title]", "Enter");
		assertThat(page.locator("#saved")).hasText("whole");
		assertThat(page.locator("form")).hasCount(0);
		assertThat(page.locator("li")).hasText(new String[] { "first", "second" });
	}

	private static String editor(String id) {
		return """
				<form id="%s" data-reflex="submit->Site#act" data-act="save"><input name="title"></form>"""
			.formatted(id);
	}

	private static String document(String body) {
		return """
				<!DOCTYPE html>
				<html data-reflex-events="every">
				<head><title>Draft</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js"></script></head>
				<body>%s</body>
				</html>""".formatted(body);
	}

}
