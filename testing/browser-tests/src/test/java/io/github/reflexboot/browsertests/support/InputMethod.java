package io.github.reflexboot.browsertests.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * Composes words in the field of a page that has the focus, as visitors write Chinese.
 */
public final class InputMethod {

	private final CDPSession keyboard;

	public InputMethod(Page page) {
		this.keyboard = page.context().newCDPSession(page);
	}

	/**
	 * Show a word that is not there yet, instead of what was composed so far.
	 */
	public void compose(String text) {
		JsonObject composition = text(text);
		composition.addProperty("selectionStart", text.length());
		composition.addProperty("selectionEnd", text.length());
		this.keyboard.send("Input.imeSetComposition", composition);
	}

	/**
	 * End with a word.
	 */
	public void choose(String text) {
		this.keyboard.send("Input.insertText", text(text));
	}

	private static JsonObject text(String text) {
		JsonObject parameters = new JsonObject();
		parameters.addProperty("text", text);
		return parameters;
	}

}
