package io.github.reflexboot.browsertests.cluster;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;

/**
 * An open page of {@code samples/cluster}, which writes down its errors and what it asks
 * for.
 */
final class BoardPage {

	private static final int ATTEMPTS = 20;

	private final Page page;

	private WebSocket socket;

	private int refreshes;

	private BoardPage(Page page) {
		this.page = page;
		page.addInitScript("""
				window.codes = []
				document.addEventListener("reflex:error", ({ detail: { error } }) => window.codes.push(error.code))
				""");
		page.onWebSocket(this::connected);
	}

	private void connected(WebSocket socket) {
		this.socket = socket;
		this.refreshes = 0;
		socket.onFrameSent(this::sent);
	}

	private void sent(WebSocketFrame frame) {
		if (frame.text() != null && frame.text().startsWith("{\"type\":\"reflex\"")
				&& !frame.text().contains("\"target\":")) {
			this.refreshes++;
		}
	}

	/**
	 * Open a page that is connected to a node, which hands out nobody but nginx.
	 */
	static BoardPage open(BrowserContext visitor, String address, String node) {
		BoardPage board = new BoardPage(visitor.newPage());
		for (int i = 0; i < ATTEMPTS; i++) {
			board.page.navigate(address);
			board.awaitConnection();
			if (board.node().equals(node)) {
				return board;
			}
			// Nodes take turns: with one more request, the next connection is another's.
			visitor.request().get(address);
		}
		throw new AssertionError("No page was connected to " + node);
	}

	void awaitConnection() {
		this.page.waitForSelector("html[data-reflex-connection=connected]");
	}

	/**
	 * Return the node that it is connected to.
	 */
	String node() {
		stimulate("look");
		return this.page.textContent("#node");
	}

	/**
	 * Have an action done, and return {@code success} or the code of the error.
	 */
	String stimulate(String action) {
		return (String) this.page.evaluate("""
				async (target) => {
					const { Reflex } = await import("/reflex/reflex.js")
					return Reflex.stimulate(target).then(({ stage }) => stage, ({ code }) => code)
				}""", "Board#" + action);
	}

	/**
	 * Press the slow button now, and another one as soon as the connection has ended.
	 */
	void clickSlowlyAndAgainOnceDisconnected() {
		this.page.evaluate(
				"""
						() => {
							document.querySelector("#slowly").click()
							document.addEventListener("reflex:disconnected", () => document.querySelector("#click").click(), { once: true })
						}""");
		this.page.waitForSelector("#slowly[data-reflex-busy]");
	}

	/**
	 * Return how many clicks on a node it shows.
	 */
	int clicks(String node) {
		return Integer.parseInt(this.page.textContent("#clicks-" + node));
	}

	void awaitClicks(String node, int count) {
		this.page.waitForFunction("([id, count]) => document.getElementById(id).textContent === count",
				List.of("clicks-" + node, String.valueOf(count)));
	}

	void press(String button) {
		this.page.click(button);
	}

	/**
	 * Return how far the job is.
	 */
	int steps() {
		return Integer.parseInt(this.page.textContent("#step"));
	}

	void awaitSteps(int count) {
		this.page.waitForFunction("(count) => Number(document.querySelector('#step').textContent) >= count", count);
	}

	/**
	 * Wait until it shows so many visitors.
	 */
	void awaitPresent(int count) {
		try {
			this.page.waitForFunction("(count) => document.querySelectorAll('#here li').length === count", count,
					new Page.WaitForFunctionOptions().setTimeout(12_000));
		}
		catch (TimeoutError ex) {
			throw new AssertionError("It shows " + this.page.textContent("body"), ex);
		}
	}

	@SuppressWarnings("unchecked")
	List<String> errors() {
		return (List<String>) this.page.evaluate("() => window.codes");
	}

	/**
	 * Return how often it was run again since it is connected, with no action.
	 */
	int refreshes() {
		return this.refreshes;
	}

	/**
	 * Return what ends as soon as its present connection has ended.
	 */
	Runnable endOfConnection() {
		WebSocket present = this.socket;
		return () -> this.page.waitForCondition(present::isClosed);
	}

}
