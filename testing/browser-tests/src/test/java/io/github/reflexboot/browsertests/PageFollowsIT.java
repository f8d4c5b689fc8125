package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page after an action is what it would be if it were loaded, and what scripts put
 * beside the server's page stays.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class PageFollowsIT {

	private static final String BUTTON = "<button id=\"go\" data-reflex=\"click->Site#act\" data-act=\"count\">+</button>";

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("count", (reflex) -> reflex.session().setAttribute("n", number(reflex.session()) + 1));
		site.action("clamp", (reflex) -> reflex.session()
			.setAttribute("n", Math.min(10, Integer.parseInt(reflex.element().value()))));
		site.page("head", (request) -> """
				<!DOCTYPE html>
				<html lang="l%1$d" dir="%2$s">
				<head>
				<title>n%1$d</title><meta name="description" content="n%1$d">
				<link rel="icon" href="data:,%1$d">
				<link rel="stylesheet" href="data:text/css,p{width:%1$dpx}">
				<script>document.documentElement.classList.add("dark")</script>
				<script type="module" src="/reflex/reflex.js"></script>
				</head>
				<body class="n%1$d"><p id="n">%1$d</p>%3$s</body>
				</html>""".formatted(number(request), (number(request) % 2 == 0) ? "ltr" : "rtl", BUTTON));
		site.page("content", (request) -> """
				<p id="n">%1$d</p>%2$s
				<template id="row"><input name="items[%1$d]"></template>
				<script type="application/json" id="data">[%1$d]</script>
				<r-box data-n="%1$d"></r-box>
				<script>
				customElements.define("r-box", class extends HTMLElement {
					connectedCallback() { this.innerHTML = "<input id='inner'>" }
				})
				addEventListener("load", () => {
					const chat = document.createElement("div")
					chat.id = "chat-widget"
					document.body.append(chat)
				})
				</script>
				""".formatted(number(request), BUTTON));
		site.page("fields", (request) -> """
				<p id="n">%1$d</p>%2$s
				<input type="checkbox" id="box" data-reflex="change->Site#act" data-act="count">
				<input type="number" id="quantity" value="%1$d" data-reflex="change->Site#act" data-act="clamp">
				%3$s
				""".formatted(number(request), BUTTON, (number(request) > 0) ? "<input id=\"edit\" autofocus>" : ""));
	}

	@Test
	void theHeadAndTheAttributesOfHtmlAndBodyFollow(Page page) {
		site.open(page, "head");
		page.click("#go");
		assertThat(page.locator("#n")).hasCSS("width", "1px");
		assertThat(page.locator("link[rel=stylesheet]")).hasCount(1);
		assertThat(page.locator("html")).hasAttribute("lang", "l1");
		assertThat(page.locator("html")).hasAttribute("dir", "rtl");
		assertThat(page.locator("html")).hasClass("dark");
		assertThat(page.locator("body")).hasClass("n1");
		assertThat(page.locator("meta[name=description]")).hasAttribute("content", "n1");
		assertThat(page).hasTitle("n1");
	}

	@Test
	void aStyleSheetIsFollowedWithoutAMomentWithoutAny(Page page) {
		site.open(page, "head");
		page.evaluate("""
				() => {
					window.widths = []
					new MutationObserver(() => window.widths.push(getComputedStyle(document.querySelector("#n")).width))
						.observe(document.head, { childList: true })
				}""");
		page.click("#go");
		assertThat(page.locator("#n")).hasCSS("width", "1px");
		assertThat(page.locator("link[rel=stylesheet]")).hasCount(1);
		assertThat(page.evaluate("() => window.widths.every((width) => width === '0px' || width === '1px')"))
			.isEqualTo(true);
	}

	@Test
	void templatesAndDataFollowAndWhatScriptsMadeStays(Page page) {
		site.open(page, "content");
		page.fill("#inner", "mine");
		page.click("#go");
		assertThat(page.locator("#n")).hasText("1");
		assertThat(page.evaluate("() => document.querySelector('#row').content.firstChild.name")).isEqualTo("items[1]");
		assertThat(page.textContent("#data")).isEqualTo("[1]");
		assertThat(page.locator("r-box")).hasAttribute("data-n", "1");
		assertThat(page.locator("#inner")).hasValue("mine");
		assertThat(page.locator("#chat-widget")).hasCount(1);
	}

	@Test
	void aBoxThatTheServerRefusesIsAsItWas(Page page) {
		site.open(page, "fields");
		page.click("#box");
		assertThat(page.locator("#n")).hasText("1");
		assertThat(page.locator("#box")).not().isChecked();
	}

	@Test
	void aNumberThatTheServerCorrectsIsCorrectedEachTime(Page page) {
		site.open(page, "fields");
		for (String number : new String[] { "99", "50" }) {
			page.fill("#quantity", number);
			page.keyboard().press("Tab");
			assertThat(page.locator("#quantity")).hasValue("10");
		}
	}

	@Test
	void aFieldThatArrivesWithAutofocusHasTheFocus(Page page) {
		site.open(page, "fields");
		page.click("#go");
		assertThat(page.locator("#edit")).isFocused();
	}

	private static int number(HttpServletRequest request) {
		return number(request.getSession());
	}

	private static int number(HttpSession session) {
		Object number = session.getAttribute("n");
		return (number != null) ? (int) number : 0;
	}

}
