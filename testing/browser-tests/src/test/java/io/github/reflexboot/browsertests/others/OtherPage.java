package io.github.reflexboot.browsertests.others;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A page in a browser, used by mouse and keyboard. Waits until what is expected is there.
 */
final class OtherPage {

	static final String ENTER = "\uE007";

	static final String TAB = "\uE004";

	static final String HOME = "\uE011";

	private static final String BACKSPACE = "\uE003";

	private final JsonMapper mapper = new JsonMapper();

	private final OtherBrowser browser;

	OtherPage(OtherBrowser browser) {
		this.browser = browser;
	}

	/**
	 * Open a page, and wait until it can react.
	 */
	void open(String url) {
		this.browser.navigate(url);
		isConnected();
	}

	void reload() {
		this.browser.reload();
		isConnected();
	}

	void back() {
		this.browser.back();
	}

	void isConnected() {
		holds("document.documentElement.dataset.reflexConnection === 'connected'");
	}

	/**
	 * Click into the middle of an element.
	 */
	void click(String selector) {
		exists(selector);
		String place = middleOf(selector);
		// What is still moving would be missed.
		for (String before = ""; !place.equals(before); place = middleOf(selector)) {
			before = place;
		}
		String[] middle = place.split(",");
		this.browser.perform(List
			.of(Map.of("type", "pointer", "id", "mouse", "parameters", Map.of("pointerType", "mouse"), "actions",
					List.of(Map.of("type", "pointerMove", "x", Integer.valueOf(middle[0]), "y",
							Integer.valueOf(middle[1]), "duration", 0, "origin", "viewport"),
							Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0)))));
	}

	private String middleOf(String selector) {
		return this.browser.evaluate("""
				(() => {
					const element = %s
					element.scrollIntoView({ block: "center", behavior: "instant" })
					const box = element.getBoundingClientRect()
					return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]
				})()""".formatted(element(selector)));
	}

	/**
	 * Type where the caret is.
	 */
	void type(String text) {
		List<Map<String, Object>> keys = new ArrayList<>();
		text.codePoints().mapToObj(Character::toString).forEach((key) -> {
			keys.add(Map.of("type", "keyDown", "value", key));
			keys.add(Map.of("type", "keyUp", "value", key));
		});
		this.browser.perform(List.of(Map.of("type", "key", "id", "keyboard", "actions", keys)));
	}

	/**
	 * Click into a field, and type instead of what is there.
	 */
	void fill(String selector, String text) {
		click(selector);
		this.browser.evaluate(element(selector) + ".select()");
		type(BACKSPACE + text);
	}

	String text(String selector) {
		exists(selector);
		return this.browser.evaluate(element(selector) + ".textContent.trim()");
	}

	void exists(String selector) {
		holds(element(selector) + " !== null");
	}

	void isGone(String selector) {
		holds(element(selector) + " === null");
	}

	void hasText(String selector, String text) {
		has(element(selector) + "?.textContent.trim()", text);
	}

	void hasValue(String selector, String value) {
		has(element(selector) + "?.value", value);
	}

	/**
	 * Wait until an expression is true.
	 */
	void holds(String expression) {
		has("Boolean(" + expression + ")", "true");
	}

	private void has(String expression, String expected) {
		await().atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(20))
			.pollDelay(Duration.ZERO)
			.untilAsserted(() -> assertThat(this.browser.evaluate(expression)).as(expression).isEqualTo(expected));
	}

	private String element(String selector) {
		return "document.querySelector(" + this.mapper.writeValueAsString(selector) + ")";
	}

}
