package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.NpmPackages;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages on which Turbo, Alpine or htmx work as well.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class CompanyIT {

	private static final String PLUS = "<button id=\"plus\" data-reflex=\"Site#act\" data-act=\"plus\">+</button>";

	private static final AtomicInteger count = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("plus", (reflex) -> count.incrementAndGet());
		String turbo = "<script type=\"module\" src=\"/npm/@hotwired/turbo/dist/turbo.es2017-esm.js\"></script>";
		site.page("turbo", (request) -> page(turbo, """
				<p id="count">%d</p><a id="next" href="/next">next</a>%s
				<a id="stay" href="/next" data-reflex="Site#act" data-act="plus">stay</a>
				<turbo-frame id="frame"><p>frame of %s</p><a id="in-frame" href="/next">more</a></turbo-frame>
				""", PLUS, "turbo"));
		site.page("next", (request) -> page(turbo, """
				<p id="count">%d</p><a id="back" href="/turbo">back</a>%s
				<turbo-frame id="frame"><p>frame of %s</p></turbo-frame>
				""", PLUS, "next"));
		String alpine = "<script defer src=\"/npm/alpinejs/dist/cdn.min.js\"></script>" + """
				<script type="module">
				document.addEventListener("reflex:before-morph-element", ({ detail }) => {
					if (detail.element._x_dataStack) Alpine.clone(detail.element, detail.replacement)
				})
				</script>""";
		site.page("alpine",
				(request) -> page(alpine,
						"""
								<p id="count">%d</p>%s<div id="menu" x-data="{ open: false, name: '' }" data-n="%s">
								<button id="toggle" @click="open = !open">menu</button><p id="list" x-show="open" :class="{ wide: open }">list</p>
								<input id="name" x-model="name"><output id="greeting" x-text="`Hello ${name}`"></output></div>
								""",
						PLUS, count));
		String htmx = "<script src=\"/npm/htmx.org/dist/htmx.min.js\"></script>" + """
				<script type="module">
				for (const name of ["reflex:success", "reflex:after-operation"])
					document.addEventListener(name, () => htmx.process(document.body))
				</script>""";
		site.page("htmx", (request) -> page(htmx,
				"""
						<p id="count">%d</p>%s<div id="part"><button id="load" hx-get="/part" hx-target="#part">load %s</button></div>
						"""
						+ (Site.isReflex(request)
								? "<button id=\"late\" hx-get=\"/part\" hx-target=\"#part\">late</button>" : ""),
				PLUS, ""));
		site.page("part", (request) -> "<!DOCTYPE html>" + PLUS.replace("id=\"plus\"", "id=\"swapped\""));
	}

	private static String page(String head, String body, Object... args) {
		return """
				<!DOCTYPE html><html><head><title>company</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js"></script>%s</head><body>%s</body></html>"""
			.formatted(head, body.formatted(count.get(), args[0], args[1]));
	}

	@BeforeEach
	void fromZero() {
		count.set(0);
	}

	private static void open(Page page, String name) {
		NpmPackages.serveTo(page);
		site.open(page, name);
	}

	@Test
	void turboVisitsPagesAndReflexesGoOnOverTheSameConnection(Page page) {
		AtomicInteger sockets = new AtomicInteger();
		page.onWebSocket((socket) -> sockets.incrementAndGet());
		open(page, "turbo");
		page.evaluate("() => { window.same = true }");
		page.click("#plus");
		assertThat(page.locator("#count")).hasText("1");
		page.click("#stay");
		assertThat(page.locator("#count")).hasText("2");
		assertThat(page).hasURL(site.url("turbo"));
		page.click("#next");
		page.waitForSelector("#back");
		page.click("#plus");
		assertThat(page.locator("#count")).hasText("3");
		page.click("#back");
		page.waitForSelector("#next");
		page.click("#plus");
		assertThat(page.locator("#count")).hasText("4");
		assertThat(page.evaluate("() => window.same")).isEqualTo(true);
		assertThat(sockets).hasValue(1);
	}

	@Test
	void whatATurboFrameLoadedStaysUntilTheServerChangesIt(Page page) {
		open(page, "turbo");
		page.evaluate("() => document.querySelector('#frame').setAttribute('data-reflex-permanent', '')");
		page.click("#in-frame");
		assertThat(page.locator("#frame p")).hasText("frame of next");
		page.click("#plus");
		assertThat(page.locator("#count")).hasText("1");
		assertThat(page.locator("#frame p")).hasText("frame of next");
	}

	@Test
	void alpineKeepsItsStateThroughMorphs(Page page) {
		open(page, "alpine");
		page.click("#toggle");
		page.fill("#name", "Ada");
		assertThat(page.locator("#list")).isVisible();
		for (int i = 1; i <= 3; i++) {
			page.click("#plus");
			assertThat(page.locator("#count")).hasText(String.valueOf(i));
		}
		assertThat(page.locator("#list")).isVisible();
		assertThat(page.locator("#list")).hasClass("wide");
		assertThat(page.locator("#greeting")).hasText("Hello Ada");
		page.fill("#name", "Bob");
		assertThat(page.locator("#greeting")).hasText("Hello Bob");
		page.click("#toggle");
		assertThat(page.locator("#list")).isHidden();
	}

	@Test
	void whatHtmxSwapsInHasReflexesAndWhatAMorphBringsHasHtmx(Page page) {
		open(page, "htmx");
		page.click("#plus");
		assertThat(page.locator("#count")).hasText("1");
		page.click("#late");
		page.click("#swapped");
		assertThat(page.locator("#count")).hasText("2");
		page.click("#load");
		page.waitForSelector("#swapped");
	}

	@Test
	void aPageNeedsNoStimulusAndNoOtherScript(Page page) {
		site.page("alone", (request) -> "<p id=\"count\">%d</p>%s".formatted(count.get(), PLUS));
		site.open(page, "alone");
		page.click("#plus");
		assertThat(page.locator("#count")).hasText("1");
		assertThat(page.evaluate("() => [window.Stimulus, window.Turbo, window.Alpine, window.htmx].join('')"))
			.isEqualTo("");
	}

}
