package io.github.reflexboot.browsertests;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;
import io.github.reflexboot.operation.Position;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * HTML that would like to run a script when it arrives, by each way in which HTML
 * arrives.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class HostileMarkupIT {

	private static final String RUN = "top.ran.push(1)";

	private static final List<String> SCRIPTS = List.of("<script>" + RUN + "</script>",
			"<script type=module>" + RUN + "</script>", "<script src=ran></script>", "<script async src=ran></script>",
			"<script type=module src=ran></script>", "<SCRIPT/defer/src=ran ></SCRIPT >",
			"<script id=a>" + RUN + "</script>", "<script id=a></script>", "<script id=b type=text/plain></script>",
			"<script id=b type=text/plain>" + RUN + "</script>", "<script id=b>" + RUN + "</script>",
			"<script id=c src=ran></script>", "<script id=c></script>", "<script></script>",
			"<svg><script>" + RUN + "</script></svg>", "<svg><script href=ran /></svg>",
			"<svg><script id=d xlink:href=ran></script></svg>", "<svg><script id=d></script></svg>",
			"<svg><script id=d>" + RUN + "</script></svg>", "<math><script>" + RUN + "</script></math>",
			"<template><script>" + RUN + "</script></template>", "<noscript><script>" + RUN + "</script></noscript>",
			"<noscript><p title=\"</noscript><script>" + RUN + "</script>\"></p></noscript>",
			"<style><!--</style><script>" + RUN + "//--></script>", "<textarea></textarea><script>" + RUN + "</script>",
			"<!--><script>" + RUN + "</script>-->", "<svg><![CDATA[><script>" + RUN + "</script>]]></svg>",
			"<table><script>" + RUN + "</script></table>", "<select><option><script>" + RUN + "</script></select>",
			"<div><template shadowrootmode=open><script>" + RUN + "</script></template></div>",
			"<svg><foreignObject><script>" + RUN + "</script></foreignObject></svg>",
			"<svg><style><script>" + RUN + "</script></style></svg>");

	private static final List<String> REST = List.of("text", "<div>", "</div>", "<p id=p>", "</p>", "<b>", "</b>",
			"<div id=e>", "<table><tr><td>", "<svg>", "</svg>", "<math><mi>", "<template>", "</template>", "<!--",
			"-->", "<form>", "</form>", "<input name=attributes>", "<input name=id>", "<p title=\"", "\">", "</script>",
			"<noscript>", "</noscript>", "\0", "&lt;script&gt;");

	/**
	 * What runs in any page that shows it, unless the page's policy forbids it.
	 */
	private static final List<String> HANDLERS = List.of("<img src=missing onerror=" + RUN + ">",
			"<svg onload=" + RUN + "></svg>", "<video><source src=missing onerror=" + RUN + "></video>",
			"<audio src=missing onerror=" + RUN + "></audio>", "<details open ontoggle=" + RUN + "></details>",
			"<input autofocus onfocus=" + RUN + ">", "<iframe srcdoc=\"<script>" + RUN + "</script>\"></iframe>",
			"<iframe src=\"javascript:" + RUN + "\"></iframe>", "<iframe onload=" + RUN + "></iframe>",
			"<object data=\"javascript:" + RUN + "\"></object>", "<embed src=\"javascript:" + RUN + "\">",
			"<link rel=stylesheet href=missing onerror=" + RUN + ">", "<style onload=" + RUN + ">p{}</style>",
			"<iframe src=\"data:text/html,<script>" + RUN + "</script>\"></iframe>",
			"<svg><animate onbegin=" + RUN + " attributeName=x dur=1s></svg>",
			"<marquee onstart=" + RUN + ">x</marquee>");

	/**
	 * Scripts that have not begun and would do so with their first text.
	 */
	private static final String EMPTY = "<script id=a></script><script id=b type=text/plain></script>"
			+ "<script id=c></script><svg><script id=d></script></svg><script></script>";

	private static final List<BiConsumer<ReflexContext, String>> WAYS = List.of((reflex, html) -> pageHtml = html,
			(reflex, html) -> pageHtml = html, (reflex, html) -> pageHtml = EMPTY + html,
			(reflex, html) -> reflex.morph("#box", html), (reflex, html) -> reflex.morph("#e", html),
			(reflex, html) -> reflex.operations().innerHtml("#box", html),
			(reflex, html) -> reflex.operations().outerHtml("#box", "<div id=box>" + html + "</div>"),
			(reflex, html) -> reflex.operations().append("#box", html),
			(reflex, html) -> reflex.operations().prepend("#box", html),
			(reflex, html) -> reflex.operations().insertAdjacentHtml("#box", Position.AFTER_END, html));

	private static final int VISITS = 6;

	private static final AtomicInteger loaded = new AtomicInteger();

	private static volatile String pageHtml = "";

	private static volatile String attack;

	private static volatile BiConsumer<ReflexContext, String> way;

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("attack", (reflex) -> way.accept(reflex, attack));
		site.page("ran", (request) -> String.valueOf(loaded.incrementAndGet()));
		for (String name : List.of("open", "guarded")) {
			site.page(name, (request) -> """
					<button id="go" data-reflex="click->Site#act" data-act="attack" data-reflex-root="#box">go</button>
					<div id="box"><div id="e"></div>%s</div>""".formatted(pageHtml));
		}
		site.header("guarded", "Content-Security-Policy",
				"default-src 'self'; require-trusted-types-for 'script'; trusted-types reflex");
	}

	@Test
	@ExpectsErrors("Failed to load resource")
	void noScriptElementRunsWhereverItArrives(Page page) {
		open(page, "open");
		page.evaluate("() => document.head.append(Object.assign(document.createElement('script'), { text: '%s' }))"
			.formatted(RUN));
		assertThat(page.evaluate("() => ran.length")).as("what a script of the page itself leaves").isEqualTo(1);
		attack(page, "open", SCRIPTS);
	}

	@Test
	@ExpectsErrors({ "Content Security Policy", "Failed to load resource", "Unsafe attempt to initiate navigation" })
	void underTheGuidesPolicyNothingElseRunsEither(Page page) {
		List<String> all = new ArrayList<>(SCRIPTS);
		all.addAll(HANDLERS);
		attack(page, "guarded", all);
	}

	private static void attack(Page page, String name, List<String> parts) {
		long seed = System.nanoTime();
		System.out.println("seed of the hostile markup: " + seed);
		Random random = new Random(seed);
		for (int visit = 0; visit < VISITS; visit++) {
			pageHtml = EMPTY;
			open(page, name);
			Stages stages = Stages.record(page);
			for (int i = 1; i <= 20; i++) {
				attack = markup(parts, random);
				way = WAYS.get(random.nextInt(WAYS.size()));
				page.evaluate("() => document.querySelector('#go').click()");
				stages.awaitEnds(i);
				assertThat(page.evaluate("() => ran.length")).as(attack).isEqualTo(0);
			}
			assertThat(stages.errors()).isEmpty();
			awaitWhatIsUnderWay(page);
			assertThat(page.evaluate("() => ran.length")).isEqualTo(0);
		}
		assertThat(loaded).hasValue(0);
	}

	private static void open(Page page, String name) {
		site.open(page, name);
		page.evaluate("() => { window.ran = [] }");
	}

	/**
	 * What is loaded later than all of it, by the same server, ends later.
	 */
	private static void awaitWhatIsUnderWay(Page page) {
		page.evaluate("""
				async () => {
					await import("/reflex/stimulus.js")
					const image = new Image()
					await new Promise((resolve) => Object.assign(image, { src: "missing", onerror: resolve }))
				}""");
	}

	private static String markup(List<String> parts, Random random) {
		StringBuilder markup = new StringBuilder();
		for (int i = random.nextInt(1, 9); i > 0; i--) {
			List<String> from = random.nextBoolean() ? parts : REST;
			markup.append(from.get(random.nextInt(from.size())));
		}
		return markup.toString();
	}

}
