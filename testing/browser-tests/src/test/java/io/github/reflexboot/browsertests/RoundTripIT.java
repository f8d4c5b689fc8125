package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clicks, connections and servers that come and go.
 */
@ExtendWith(Chromium.class)
class RoundTripIT {

	private static final AtomicInteger total = new AtomicInteger();

	private static final Semaphore begun = new Semaphore(0);

	private static Site site;

	@BeforeAll
	static void start() {
		site = Site.start("reflex.heartbeat=2s");
		site.page("counter", (request) -> """
				<output id="count">%s</output><output id="total">%s</output>
				<button id="plus" data-reflex="click->Site#act" data-act="plus">+</button>
				<button id="slow" data-reflex="click->Site#act" data-act="slow">slow</button>
				""".formatted(count(request.getSession()), total.get()));
		site.action("plus", (reflex) -> {
			total.incrementAndGet();
			reflex.session().setAttribute("count", count(reflex.session()) + 1);
		});
		site.action("slow", (reflex) -> {
			begun.release();
			pause(200);
			total.incrementAndGet();
			reflex.session().setAttribute("count", count(reflex.session()) + 1);
		});
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@BeforeEach
	void fromZero() {
		total.set(0);
		begun.drainPermits();
	}

	@Test
	void tenClicksUseOneWebSocketAndLoadNoDocument(Page page) {
		List<String> sockets = new CopyOnWriteArrayList<>();
		List<String> documents = new CopyOnWriteArrayList<>();
		page.onWebSocket((socket) -> sockets.add(socket.url()));
		page.onRequest((request) -> {
			if (!request.resourceType().equals("script")) {
				documents.add(request.url());
			}
		});
		site.open(page, "counter");
		documents.clear();
		for (int i = 1; i <= 10; i++) {
			page.click("#plus");
			assertThat(page.locator("#count")).hasText(String.valueOf(i));
		}
		assertThat(sockets).hasSize(1);
		assertThat(documents).isEmpty();
	}

	@Test
	void twentyFastClicksOnASlowActionEndAtTwenty(Page page) {
		site.open(page, "counter");
		page.evaluate("() => { for (let i = 0; i < 20; i++) document.querySelector('#slow').click() }");
		page.waitForFunction("() => document.querySelector('#count').textContent === '20'");
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
	void twoVisitorsDoNotSeeEachOther(Page one, Browser browser) {
		site.open(one, "counter");
		try (BrowserContext other = browser.newContext()) {
			Page two = site.open(other.newPage(), "counter");
			one.click("#plus");
			assertThat(one.locator("#count")).hasText("1");
			two.click("#plus");
			assertThat(two.locator("#total")).hasText("2");
			assertThat(two.locator("#count")).hasText("1");
			assertThat(one.locator("#total")).hasText("1");
		}
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
	}

	@Test
	@ExpectsErrors
	void afterARestartOfTheServerAClickIsOneMorphAgainWithoutAReload(Page page) {
		site.open(page, "counter");
		page.evaluate("() => { window.loaded = 'once'; window.morphs = 0;"
				+ " document.addEventListener('reflex:success', () => window.morphs++) }");
		site.restart();
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.click("#plus");
		assertThat(page.locator("#total")).hasText("1");
		assertThat(page.evaluate("() => window.morphs + window.loaded")).isEqualTo("1once");
	}

	@Test
	@ExpectsErrors
	void clicksMadeWhileTheServerIsAwayRunOnceAndInOrderWhenItIsBack(Page page) {
		List<String> order = new CopyOnWriteArrayList<>();
		site.action("note", (reflex) -> order.add(reflex.element().dataset("number")));
		site.open(page, "counter");
		page.evaluate(
				"""
						() => {
							window.queued = 0
							document.addEventListener("reflex:queued", () => window.queued++)
							for (let i = 0; i < 5; i++) document.body.insertAdjacentHTML("beforeend",
								`<button class="n" data-reflex="click->Site#act" data-act="note" data-number="${i}">${i}</button>`)
						}""");
		site.stop();
		page.waitForSelector("html:not([data-reflex-connection=connected])");
		page.evaluate("() => document.querySelectorAll('.n').forEach((button) => button.click())");
		assertThat(page.evaluate("() => window.queued")).isEqualTo(5);
		site.startAgain();
		page.waitForFunction("() => document.querySelectorAll('.n').length === 0");
		page.waitForFunction("() => !document.querySelector('[data-reflex-busy]')");
		page.click("#plus");
		assertThat(page.locator("#total")).hasText("1");
		assertThat(order).containsExactly("0", "1", "2", "3", "4");
	}

	@Test
	@ExpectsErrors
	void aReflexUnderWayWhenTheConnectionBreaksIsRejectedAndNotRepeated(Page page) {
		page.routeWebSocket("**/reflex", (route) -> {
			WebSocketRoute server = route.connectToServer();
			route.onMessage((frame) -> {
				server.send(frame.text());
				if (frame.text().contains("slow")) {
					begun.acquireUninterruptibly();
					route.close(new WebSocketRoute.CloseOptions().setCode(3001));
				}
			});
		});
		site.open(page, "counter");
		page.evaluate("""
				() => {
					window.outcome = new Promise((done) => document.addEventListener("reflex:error",
						({ detail }) => done(detail.error.message)))
					document.querySelector("#slow").click()
				}""");
		assertThat((String) page.evaluate("() => window.outcome")).contains("not known whether it ran");
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.waitForCondition(() -> total.get() > 0);
		page.evaluate("() => new Promise((done) => { document.addEventListener('reflex:success', done);"
				+ " document.querySelector('#plus').click() })");
		assertThat(total).hasValue(2);
	}

	@Test
	void aPageFromTheBackForwardCacheWorksAgain(Page page) {
		site.page("other", (request) -> "other");
		site.open(page, "counter");
		page.navigate(site.url("other"));
		page.goBack();
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.click("#plus");
		assertThat(page.locator("#total")).hasText("1");
	}

	private static int count(HttpSession session) {
		Integer count = (Integer) session.getAttribute("count");
		return (count != null) ? count : 0;
	}

	static void pause(long millis) {
		try {
			java.util.concurrent.TimeUnit.MILLISECONDS.sleep(millis);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
