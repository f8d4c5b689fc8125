package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stages of a reflex, and what starts one.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class LifecycleIT {

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("fail", (reflex) -> {
			throw new IllegalStateException("no luck");
		});
		site.action("hide", (reflex) -> reflex.session().setAttribute("hidden", true));
		site.action("nothing", (reflex) -> {
		});
		site.page("buttons", (request) -> """
				<button id="fail" data-reflex="click->Site#act" data-act="fail">fail</button>
				<button id="held" data-reflex="click->Site#act" data-act="held">held</button>
				<button id="nothing" data-reflex="click->Site#act" data-act="nothing">nothing</button>
				<button id="count" data-reflex="click->Site#act" data-act="count">count</button>
				<button id="refresh" data-reflex="click">refresh</button><p id="now">%d</p>
				<input id="keys" data-reflex="keydown.enter->Site#act" data-act="nothing">
				<div id="outer" data-reflex="click->Site#act" data-act="which">
				<b id="inner" data-reflex="change->Site#act" data-act="which">inner</b>
				<b id="nearer" data-reflex="change->Site#other click->Site#act" data-act="which">nearer</b>
				</div>
				%s
				""".formatted(System.nanoTime(), (request.getSession().getAttribute("hidden") != null) ? ""
				: "<button id=\"hide\" data-reflex=\"click->Site#act\" data-act=\"hide\">hide</button>"));
	}

	@Test
	void aReflexGoesThroughItsStagesInOrderOnceEach(Page page) {
		Gate gate = site.gate("held");
		site.open(page, "buttons");
		Stages stages = Stages.record(page);
		page.click("#held");
		gate.awaitReached();
		assertThat(page.locator("#held")).hasAttribute("aria-busy", "true");
		assertThat(page.locator("#held")).hasAttribute("data-reflex-busy", "");
		gate.open();
		assertThat(stages.awaitEnds(1).seen()).containsExactly("before", "delivered", "success", "after", "finalize");
		assertThat(page.locator("[aria-busy], [data-reflex-busy]")).hasCount(0);
		page.click("#nothing");
		assertThat(stages.awaitEnds(2).seen()).hasSize(10);
	}

	@Test
	@ExpectsErrors("failed: .*no luck")
	void anActionThatThrowsEndsInErrorAndTheConnectionLives(Page page) {
		List<WebSocket> sockets = new CopyOnWriteArrayList<>();
		page.onWebSocket(sockets::add);
		site.open(page, "buttons");
		Stages stages = Stages.record(page);
		page.click("#fail");
		assertThat(stages.awaitEnds(1).seen()).containsExactly("before", "delivered", "error", "after", "finalize");
		page.click("#nothing");
		assertThat(stages.awaitEnds(2).seen()).contains("success");
		assertThat(sockets).hasSize(1);
	}

	@Test
	void theStagesAreCompleteWhenTheElementIsGone(Page page) {
		site.open(page, "buttons");
		Stages stages = Stages.record(page);
		page.click("#hide");
		assertThat(stages.awaitEnds(1).seen()).containsExactly("before", "delivered", "success", "after", "finalize");
		assertThat(page.locator("#hide")).hasCount(0);
		page.click("#nothing");
		assertThat(stages.awaitEnds(2).seen()).hasSize(10);
	}

	@Test
	void aListenerHaltsAReflexBeforeItIsSent(Page page) {
		AtomicInteger runs = new AtomicInteger();
		site.action("count", (reflex) -> runs.incrementAndGet());
		site.open(page, "buttons");
		Stages stages = Stages.record(page);
		page.evaluate("() => document.addEventListener('reflex:before', (event) => event.preventDefault(),"
				+ " { once: true })");
		page.click("#count");
		assertThat(stages.awaitEnds(1).seen()).containsExactly("before", "halted", "after", "finalize");
		assertThat(page.locator("[aria-busy], [data-reflex-busy]")).hasCount(0);
		page.click("#count");
		assertThat(stages.awaitEnds(2).seen()).endsWith("before", "delivered", "success", "after", "finalize");
		assertThat(runs).hasValue(1);
	}

	@Test
	void anElementIsBusyUntilTheLastOfItsReflexesIsOver(Page page) {
		Gate first = site.gate("held");
		site.open(page, "buttons");
		Stages stages = Stages.record(page);
		page.click("#held");
		first.awaitReached();
		Gate second = site.gate("held");
		page.click("#held");
		first.open();
		stages.awaitEnds(1);
		second.awaitReached();
		assertThat(page.locator("#held")).hasAttribute("aria-busy", "true");
		second.open();
		stages.awaitEnds(2);
		assertThat(page.locator("[aria-busy], [data-reflex-busy]")).hasCount(0);
	}

	@Test
	void anEventAloneRefreshes(Page page) {
		site.open(page, "buttons");
		String now = page.textContent("#now");
		page.click("#refresh");
		assertThat(page.locator("#now")).not().hasText(now);
	}

	@Test
	void aKeyFilterLetsOnlyItsKeyThrough(Page page) {
		site.open(page, "buttons");
		page.focus("#keys");
		Stages stages = Stages.record(page);
		page.keyboard().type("ab");
		page.keyboard().press("Shift+Enter");
		assertThat(stages.seen()).isEmpty();
		page.keyboard().press("Enter");
		assertThat(stages.awaitEnds(1).seen()).contains("success");
	}

	@Test
	void theNearestElementWithAnEntryForTheEventIsTheOne(Page page) {
		List<String> asked = new CopyOnWriteArrayList<>();
		site.action("which", (reflex) -> asked.add(reflex.element().attribute("id")));
		site.open(page, "buttons");
		Stages stages = Stages.record(page);
		page.click("#inner");
		stages.awaitEnds(1);
		page.click("#nearer");
		stages.awaitEnds(2);
		assertThat(asked).containsExactly("outer", "nearer");
	}

}
