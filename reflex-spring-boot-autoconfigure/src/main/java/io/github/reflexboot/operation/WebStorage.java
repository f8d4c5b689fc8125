package io.github.reflexboot.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A storage of the browser for this origin.
 *
 * @since 0.1.0
 */
public enum WebStorage {

	/** Kept until it is cleared. */
	LOCAL("local"),

	/** Kept as long as the tab of the browser is open. */
	SESSION("session");

	private final String name;

	WebStorage(String name) {
		this.name = name;
	}

	@JsonValue
	String onTheWire() {
		return this.name;
	}

}
