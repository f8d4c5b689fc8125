package io.github.reflexboot.browsertests.support;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;

/**
 * The visitors of one test. Each has cookies of its own, and all are watched for errors.
 */
public final class Visitors {

	private final Browser browser;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<String> uncaught = new ArrayList<>();

	private final List<String> reported = new ArrayList<>();

	Visitors(Browser browser) {
		this.browser = browser;
	}

	/**
	 * Return the visitor that the pages of a test belong to.
	 */
	BrowserContext first() {
		return this.contexts.isEmpty() ? another() : this.contexts.get(0);
	}

	/**
	 * Let a visitor come who has nothing to do with the others.
	 */
	public BrowserContext another() {
		return another(new Browser.NewContextOptions());
	}

	/**
	 * Let a visitor come with a window or with preferences of their own.
	 */
	public BrowserContext another(Browser.NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options);
		this.contexts.add(context);
		context.onWebError((error) -> this.uncaught.add(error.error()));
		context.onConsoleMessage(this::note);
		return context;
	}

	private void note(ConsoleMessage message) {
		if (message.type().equals("error")) {
			this.reported.add(message.text());
		}
	}

	void leave() {
		this.contexts.forEach(BrowserContext::close);
	}

	List<String> uncaught() {
		return this.uncaught;
	}

	List<String> reported() {
		return this.reported;
	}

}
