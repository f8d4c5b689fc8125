package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketRoute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.KeepsPages;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers and connections that go and come back, and what becomes of clicks meanwhile.
 */
@ExtendWith(Chromium.class)
class ConnectionIT {

	private final AtomicInteger runs = new AtomicInteger();

	private Site site;

	@BeforeEach
	void start() {
		this.site = Site.start("reflex.connection.heartbeat=1s");
		this.site.page("counter", (request) -> """
				<output id="runs">%s</output>
				<button id="plus" data-reflex="click->Site#act" data-act="plus">+</button>
				<button id="held" data-reflex="click->Site#act" data-act="held">held</button>
				""".formatted(this.runs.get()));
		this.site.action("plus", (reflex) -> this.runs.incrementAndGet());
	}

	@AfterEach
	void stop() {
		this.site.close();
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void afterARestartOfTheServerAClickIsOneMorphAgainWithoutAReload(Page page) {
		this.site.open(page, "counter");
		List<String> documents = documentsOf(page);
		recordConnection(page);
		this.site.restart();
		page.waitForFunction("() => window.connection.at(-1) === 'connected'");
		assertThat(connectionOf(page)).startsWith("disconnected", "connecting").endsWith("connecting", "connected");
		Stages stages = Stages.record(page);
		for (int i = 1; i <= 3; i++) {
			page.click("#plus");
			assertThat(page.locator("#runs")).hasText(String.valueOf(i));
			assertThat(stages.awaitEnds(i).seen()).filteredOn("success"::equals).hasSize(i);
		}
		assertThat(documents).isEmpty();
	}

	@Test
	@ExpectsErrors({ ExpectsErrors.NO_SERVER, "ERR_CONNECTION_REFUSED",
			"(connection|others|feedback|pace).js could not be loaded" })
	void clicksMadeWhileTheServerIsAwayRunOnceAndInOrderWhenItIsBack(Page page) {
		List<String> order = new CopyOnWriteArrayList<>();
		this.site.action("note", (reflex) -> order.add(reflex.element().dataset("number")));
		this.site.page("notes",
				(request) -> "<button data-reflex=\"Site#act\" data-act=\"note\" data-number=\"%s\">note</button>"
					.repeat(5)
					.formatted(1, 2, 3, 4, 5));
		this.site.open(page, "notes");
		Stages stages = Stages.record(page);
		this.site.stop();
		page.waitForSelector("html:not([data-reflex-connection=connected])");
		page.evaluate("() => document.querySelectorAll('button').forEach((button) => button.click())");
		assertThat(stages.seen()).hasSize(10).containsOnly("before", "queued");
		this.site.startAgain();
		assertThat(stages.awaitEnds(5).seen()).filteredOn("success"::equals).hasSize(5);
		assertThat(order).containsExactly("1", "2", "3", "4", "5");
		page.locator("button").last().click();
		stages.awaitEnds(6);
		assertThat(order).containsExactly("1", "2", "3", "4", "5", "5");
	}

	@Test
	@ExpectsErrors("failed: Connection lost")
	void aReflexUnderWayWhenTheConnectionBreaksIsRejectedAndNotRepeated(Page page) {
		Gate gate = new Gate();
		this.site.action("held", (reflex) -> {
			gate.accept(reflex);
			this.runs.incrementAndGet();
		});
		List<WebSocketRoute> routes = new CopyOnWriteArrayList<>();
		page.routeWebSocket("**/reflex", (route) -> {
			route.connectToServer();
			routes.add(route);
		});
		this.site.open(page, "counter");
		page.evaluate("""
				() => {
					window.failure = new Promise((done) => document.addEventListener("reflex:error",
						({ detail }) => done([detail.error.code, detail.error.message].join())))
				}""");
		page.click("#held");
		gate.awaitReached();
		routes.get(0).close(new WebSocketRoute.CloseOptions().setCode(3001));
		assertThat((String) page.evaluate("() => window.failure")).startsWith("lost,")
			.contains("not known whether it ran");
		assertThat(page.locator("[data-reflex-busy]")).hasCount(0);
		gate.open();
		page.waitForCondition(() -> this.runs.get() == 1);
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText("2");
		assertThat(routes).hasSize(2);
	}

	@Test
	@ExpectsErrors("failed: Connection lost")
	void aConnectionOverWhichNothingComesAnyMoreIsGivenUpForANewOne(Page page) {
		List<WebSocketRoute> routes = new CopyOnWriteArrayList<>();
		page.routeWebSocket("**/reflex", (route) -> {
			WebSocketRoute server = route.connectToServer();
			if (routes.isEmpty()) {
				server.onMessage((frame) -> {
					if (frame.text().contains("welcome")) {
						route.send(frame.text());
					}
				});
			}
			routes.add(route);
		});
		this.site.open(page, "counter");
		recordConnection(page);
		page.click("#plus");
		page.waitForFunction("() => window.connection.at(-1) === 'connected'");
		assertThat(connectionOf(page)).containsExactly("disconnected", "connecting", "connected");
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText("2");
	}

	@Test
	@KeepsPages
	void aPageThatTheBrowserKeptWorksAgainWhenOneGoesBackToIt(Page page) {
		this.site.open(page, "counter");
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText("1");
		goAwayAndBack(page);
		assertThat(page.evaluate("() => window.loaded")).isEqualTo("once");
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText("2");
	}

	@Test
	void anActionMayAskForANewConnectionAndNoClickIsLostOrDoubled(Page page) {
		List<WebSocket> connections = new CopyOnWriteArrayList<>();
		page.onWebSocket(connections::add);
		this.site.action("reconnect", ReflexContext::reconnect);
		this.site.page("anew", (request) -> """
				<output id="runs">%d</output>
				<button id="reconnect" data-reflex="click->Site#act" data-act="reconnect">anew</button>
				<button id="plus" data-reflex="click->Site#act" data-act="plus">+</button>
				""".formatted(this.runs.get()));
		this.site.open(page, "anew");
		List<String> documents = documentsOf(page);
		page.evaluate(
				"""
						() => {
							for (const id of ["reconnect", "plus", "plus", "reconnect", "plus"]) document.getElementById(id).click()
						}""");
		assertThat(page.locator("#runs")).hasText("3");
		assertThat(connections).hasSize(3);
		assertThat(this.runs).hasValue(3);
		assertThat(documents).isEmpty();
	}

	@Test
	@KeepsPages
	void aPageThatTheBrowserLoadsAgainWhenOneGoesBackToItWorks(Page page) {
		this.site.header("counter", "Cache-Control", "no-store");
		this.site.open(page, "counter");
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText("1");
		goAwayAndBack(page);
		assertThat(page.evaluate("() => window.loaded")).isNull();
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText("2");
	}

	/**
	 * Playwright's own way back waits for a page load, which a kept page does not have.
	 */
	private void goAwayAndBack(Page page) {
		this.site.page("other", (request) -> "<p id=\"other\">other</p>");
		page.evaluate("() => { window.loaded = 'once' }");
		this.site.open(page, "other");
		page.evaluate("() => setTimeout(() => history.back())");
		page.waitForSelector("#plus");
		page.waitForSelector("html[data-reflex-connection=connected]");
	}

	private static List<String> documentsOf(Page page) {
		List<String> documents = new CopyOnWriteArrayList<>();
		page.onRequest((request) -> {
			if (request.isNavigationRequest()) {
				documents.add(request.url());
			}
		});
		return documents;
	}

	private static void recordConnection(Page page) {
		page.evaluate("""
				() => {
					window.connection = []
					const { documentElement } = document
					const name = "data-reflex-connection"
					new MutationObserver((records) => {
						const states = [...records.map(({ oldValue }) => oldValue), documentElement.getAttribute(name)]
						window.connection.push(...states.slice(1))
					}).observe(documentElement, { attributeFilter: [name], attributeOldValue: true })
				}""");
	}

	@SuppressWarnings("unchecked")
	private static List<String> connectionOf(Page page) {
		return (List<String>) page.evaluate("() => window.connection");
	}

}
