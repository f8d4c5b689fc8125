package io.github.reflexboot.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What loading another page does to the history of the browser.
 *
 * @since 0.1.0
 */
public enum HistoryAction {

	/** Adds an entry. */
	ADVANCE("advance"),

	/** Replaces the entry of this page. */
	REPLACE("replace");

	private final String name;

	HistoryAction(String name) {
		this.name = name;
	}

	@JsonValue
	String onTheWire() {
		return this.name;
	}

}
