package io.github.reflexboot.browsertests;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clicks, and who sees what comes of them.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class RoundTripIT {

	private static final AtomicInteger total = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.page("counter", (request) -> """
				<output id="count">%s</output><output id="total">%s</output>
				<button id="plus" data-reflex="click->Site#act" data-act="plus">+</button>
				<button id="slow" data-reflex="click->Site#act" data-act="slow">slow</button>
				<button id="held" data-reflex="click->Site#act" data-act="held">held</button>
				""".formatted(count(request.getSession()), total.get()));
		site.action("plus", (reflex) -> increment(reflex.session()));
		site.action("slow", (reflex) -> {
			Site.pause(Duration.ofMillis(200));
			increment(reflex.session());
		});
	}

	@BeforeEach
	void fromZero() {
		total.set(0);
	}

	@Test
	void tenClicksUseOneWebSocketAndRequestNothing(Page page) {
		List<String> sockets = new CopyOnWriteArrayList<>();
		List<String> requests = new CopyOnWriteArrayList<>();
		page.onWebSocket((socket) -> sockets.add(socket.url()));
		site.open(page, "counter");
		page.onRequest((request) -> requests.add(request.url()));
		for (int i = 1; i <= 10; i++) {
			page.click("#plus");
			assertThat(page.locator("#count")).hasText(String.valueOf(i));
		}
		assertThat(sockets).hasSize(1);
		assertThat(requests).isEmpty();
	}

	@Test
	void twentyFastClicksOnASlowActionEndAtTwenty(Page page) {
		site.open(page, "counter");
		page.evaluate("() => { for (let i = 0; i < 20; i++) document.querySelector('#slow').click() }");
		page.waitForFunction("() => document.querySelector('#count').textContent === '20'");
		page.waitForSelector("#slow:not([aria-busy])");
		assertThat(total).hasValue(20);
	}

	@Test
	void aClickRightAfterAMorphIsNotLost(Page page) {
		site.open(page, "counter");
		page.evaluate("""
				() => new Promise((done) => {
					let clicks = 1
					document.addEventListener("reflex:success", () => {
						if (clicks === 30) return done()
						clicks += 1
						setTimeout(() => document.querySelector("#plus").click(), 1)
					})
					document.querySelector("#plus").click()
				})""");
		assertThat(page.locator("#count")).hasText("30");
	}

	@Test
	void aButtonThatCameWithAMorphWorksInTheSameMoment(Page page) {
		site.page("growing",
				(request) -> "<output id=\"count\">%s</output>".formatted(count(request.getSession()))
						+ "<button id=\"b%s\" data-reflex=\"Site#act\" data-act=\"plus\">+</button>"
							.formatted(count(request.getSession())));
		site.open(page, "growing");
		page.evaluate("""
				() => {
					document.addEventListener("reflex:success", () => document.querySelector("#b1, #b2, #b3")?.click())
					document.querySelector("#b0").click()
				}""");
		assertThat(page.locator("#count")).hasText("4");
	}

	@Test
	void anElementInsertedAMomentAgoWorks(Page page) {
		site.open(page, "counter");
		page.evaluate("""
				() => {
					document.body.insertAdjacentHTML("beforeend",
						'<button id="new" data-reflex="click->Site#act" data-act="plus"><b>new</b></button>')
					document.querySelector("#new b").click()
				}""");
		assertThat(page.locator("#count")).hasText("1");
	}

	@Test
	void nothingIsWrittenIntoTheAttributesOfThePage(Page page) {
		site.open(page, "counter");
		page.click("#plus");
		assertThat(page.locator("#count")).hasText("1");
		assertThat(page.locator("[data-controller], [data-action]")).hasCount(0);
		assertThat(page.locator("[aria-busy], [data-reflex-busy]")).hasCount(0);
	}

	@Test
	void twoVisitorsDoNotSeeEachOther(Page one, Visitors visitors) {
		site.open(one, "counter");
		Page two = site.open(visitors.another().newPage(), "counter");
		one.click("#plus");
		assertThat(one.locator("#count")).hasText("1");
		two.click("#plus");
		assertThat(two.locator("#total")).hasText("2");
		assertThat(two.locator("#count")).hasText("1");
		assertThat(one.locator("#total")).hasText("1");
	}

	@Test
	void twoTabsOfAVisitorShareTheSessionAndAnAnswerGoesToTheOneThatAsked(Page one, BrowserContext context) {
		site.open(one, "counter");
		Page two = site.open(context.newPage(), "counter");
		one.click("#plus");
		assertThat(one.locator("#count")).hasText("1");
		assertThat(two.locator("#count")).hasText("0");
		two.click("#plus");
		assertThat(two.locator("#count")).hasText("2");
		assertThat(one.locator("#count")).hasText("1");
	}

	@Test
	void aTabDoesNotWaitForWhatAnotherVisitorAskedFor(Page one, Visitors visitors) {
		Gate gate = site.gate("held");
		site.open(one, "counter");
		Page two = site.open(visitors.another().newPage(), "counter");
		one.click("#held");
		gate.awaitReached();
		two.click("#plus");
		assertThat(two.locator("#count")).hasText("1");
		assertThat(one.locator("#held")).hasAttribute("aria-busy", "true");
		gate.open();
		assertThat(one.locator("#total")).hasText("1");
	}

	private static int count(HttpSession session) {
		Integer count = (Integer) session.getAttribute("count");
		return (count != null) ? count : 0;
	}

	private static void increment(HttpSession session) {
		total.incrementAndGet();
		session.setAttribute("count", count(session) + 1);
	}

}
