package io.github.reflexboot.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where an element stands when it was scrolled to.
 *
 * @since 0.1.0
 */
public enum ScrollAlignment {

	/** At the beginning of what is visible. */
	START("start"),

	/** In the middle. */
	CENTER("center"),

	/** At the end. */
	END("end"),

	/** Wherever it takes the least scrolling. */
	NEAREST("nearest");

	private final String name;

	ScrollAlignment(String name) {
		this.name = name;
	}

	@JsonValue
	String onTheWire() {
		return this.name;
	}

}
