package io.github.reflexboot.browsertests.support;

import java.util.List;

import com.microsoft.playwright.Page;

/**
 * A page with widgets of other libraries, which come from npm: asks for reflexes without
 * a click that the widgets would hear, and compares what it is before and after.
 */
public final class WidgetPage {

	/**
	 * What such a page needs: the button that its reflexes come from.
	 */
	public static final String GO = "<button id=\"go\" data-reflex=\"Site#act\" data-act=\"nothing\" hidden>go</button>";

	private static final String BUSY = ".reflex-progress-bar, .reflex-status, .reflex-overlay";

	private final Page page;

	private WidgetPage(Page page) {
		this.page = page;
	}

	/**
	 * Open one, and write down the events that its widgets dispatch.
	 */
	public static WidgetPage open(Site site, Page page, String name, String... events) {
		NpmPackages.serveTo(page);
		page.addInitScript("""
				window.seen = []
				for (const name of %s) addEventListener(name, () => window.seen.push(name))"""
			.formatted(List.of(events).stream().map("'%s'"::formatted).toList()));
		site.open(page, name);
		return new WidgetPage(page);
	}

	/**
	 * Return a document with the client and what else is in its head.
	 */
	public static String document(String head, String body) {
		return """
				<!DOCTYPE html><html lang="en"><head><title>widgets</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js"></script>%s</head><body>%s%s</body></html>"""
			.formatted(head, GO, body);
	}

	/**
	 * Run the page again, and wait for the answer.
	 */
	public void refresh() {
		act("nothing");
	}

	/**
	 * Run an action of the site, and wait for the answer.
	 */
	public void act(String action) {
		this.page.evaluate("""
				async (action) => {
					const { Reflex } = await import("/reflex/reflex.js")
					const go = document.querySelector("#go")
					go.dataset.act = action
					await Reflex.stimulate("Site#act", go)
				}""", action);
	}

	/**
	 * Do something, and wait until a widget says that it is through with it.
	 */
	public void until(String event, Runnable step) {
		this.page.evaluate("() => { window.seen = [] }");
		step.run();
		this.page.waitForFunction("(event) => window.seen.includes(event)", event);
	}

	/**
	 * Return all elements with their attributes, and which of them has the focus.
	 */
	public String photo() {
		return (String) this.page.evaluate(
				"""
						(busy) => [...document.querySelectorAll("body, body *")].filter((each) => !each.closest(busy)).map((each) => {
							const names = each.getAttributeNames().filter((name) => !/^(class|data-reflex-busy|aria-busy)$/.test(name))
							const attributes = names.sort().map((name) => `${name}="${each.getAttribute(name)}"`)
							const focus = each === document.activeElement ? "focused" : ""
							return [each.localName, ...[...each.classList].sort(), ...attributes, focus].join(" ")
						}).join("\\n")""",
				BUSY);
	}

}
