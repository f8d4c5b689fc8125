package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.KeepsPages;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What visitors clicked is done, although they do not wait for it.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class LeavingIT {

	private static final CountDownLatch done = new CountDownLatch(1);

	private static final List<String> typed = new CopyOnWriteArrayList<>();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.page("shop", (request) -> """
				<button id="held" data-reflex="click->Site#act" data-act="held">slow</button>
				<button id="next" data-reflex="click->Site#act" data-act="next">next</button>
				<input id="late" data-reflex="input->Site#act" data-act="type" data-reflex-debounce="5000">
				<input id="soon" data-reflex="input->Site#act" data-act="type">
				<a href="elsewhere">elsewhere</a>
				""");
		site.page("elsewhere", (request) -> "<p>elsewhere</p>");
		site.action("next", (reflex) -> done.countDown());
	}

	@Test
	void aClickThatWaitsForAnotherIsDoneWhenTheVisitorFollowsALink(Page page) throws InterruptedException {
		Gate gate = site.gate("held");
		site.open(page, "shop");
		page.click("#held");
		gate.awaitReached();
		page.click("#next");
		page.waitForSelector("#next[data-reflex-busy]");
		page.click("a");
		page.waitForURL("**/elsewhere");
		gate.open();
		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "location", "reload", "goBack" })
	@KeepsPages
	void whatWaitsForItsTimeIsSentWhenTheVisitorLeaves(String way, Page page) {
		site.action("type", (reflex) -> typed.add(reflex.element().value()));
		site.open(page, "elsewhere");
		site.openWhole(page, "shop");
		page.locator("#late").pressSequentially("late by " + way);
		leave(page, way);
		await().until(() -> typed.contains("late by " + way));
	}

	@Test
	void whatWasTypedDuringAnAnswerIsSentWhenTheVisitorLeaves(Page page) {
		Gate gate = new Gate();
		site.action("type", (reflex) -> {
			typed.add(reflex.element().value());
			gate.accept(reflex);
		});
		site.open(page, "shop");
		page.locator("#soon").pressSequentially("s");
		gate.awaitReached();
		page.locator("#soon").pressSequentially("oon");
		leave(page, "a");
		gate.open();
		await().until(() -> typed.contains("soon"));
	}

	private static void leave(Page page, String way) {
		switch (way) {
			case "a" -> page.click("a");
			case "location" -> page.evaluate("() => { location.href = 'elsewhere' }");
			case "reload" -> page.reload();
			default -> page.evaluate("() => history.back()");
		}
	}

}
