package org.example.clinic;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who looks at the clinic, and notices whether a document was loaded.
 */
final class Guest implements AutoCloseable {

	private final Clinic clinic;

	private final BrowserContext context;

	private final Page page;

	private final List<String> errors = new ArrayList<>();

	private boolean expectsErrors;

	Guest(Clinic clinic, BrowserContext context) {
		this.clinic = clinic;
		this.context = context;
		context.setDefaultTimeout(10_000);
		this.page = context.newPage();
		context.onWebError((error) -> this.errors.add(error.error()));
		context.onConsoleMessage(this::note);
	}

	private void note(ConsoleMessage message) {
		if (message.type().equals("error")) {
			this.errors.add(message.text());
		}
	}

	Page page() {
		return this.page;
	}

	/**
	 * Go to a page as from a bookmark.
	 */
	Guest open(String path) {
		this.page.navigate(this.clinic.url(path));
		return ready();
	}

	/**
	 * Wait until the document that was just loaded is connected, if it will be, and
	 * recognize it from here on.
	 */
	Guest ready() {
		if (this.clinic.isBoosted()) {
			this.page.waitForSelector("html[data-reflex-connection=connected]");
			this.page.waitForFunction("() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => "
					+ "responseEnd > 0 && name.includes('/reflex/visits.js'))");
		}
		this.page.evaluate("() => { window.seen = true }");
		return this;
	}

	Guest click(String selector) {
		this.page.click(selector);
		return this;
	}

	Guest follow(String link) {
		return click("a:text-is(\"" + link + "\")");
	}

	Guest fill(String selector, String value) {
		this.page.fill(selector, value);
		return this;
	}

	Locator at(String selector) {
		return this.page.locator(selector);
	}

	Guest sees(String selector, String text) {
		assertThat(at(selector)).hasText(text);
		return this;
	}

	Guest isAt(String path) {
		assertThat(this.page).hasURL(this.clinic.url(path));
		return this;
	}

	/**
	 * Everything since the last document was loaded went over the connection, where there
	 * is one.
	 */
	void stayed() {
		assertThat(this.page.evaluate("() => window.seen === true")).as("is the same document")
			.isEqualTo(this.clinic.isBoosted());
	}

	/**
	 * A document was loaded, with a boost as without.
	 */
	void loaded() {
		assertThat(this.page.evaluate("() => window.seen === true")).as("is the same document").isEqualTo(false);
	}

	/**
	 * The console may say that something was not found, or failed.
	 */
	Guest expectingErrors() {
		this.expectsErrors = true;
		return this;
	}

	@Override
	public void close() {
		this.context.close();
		if (!this.expectsErrors) {
			assertThat(this.errors).isEmpty();
		}
	}

}
