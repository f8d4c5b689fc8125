package io.github.reflexboot.browsertests.others;

import java.util.List;
import java.util.Map;

/**
 * A browser that Playwright does not drive as it is installed: what the W3C's protocols
 * for driving browsers have in common. For one thread.
 */
interface OtherBrowser extends AutoCloseable {

	/**
	 * Forget the visitor so far, and show an empty page to another one.
	 */
	void newVisitor();

	void navigate(String url);

	void reload();

	void back();

	/**
	 * Evaluate an expression of JavaScript in the page.
	 * @return its value as a text
	 */
	String evaluate(String expression);

	/**
	 * Do what a visitor does by mouse and keyboard.
	 * @param sources the input sources and their actions, as WebDriver has them
	 */
	void perform(List<Map<String, Object>> sources);

	@Override
	void close();

}
