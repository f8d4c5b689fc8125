package io.github.reflexboot.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How to scroll.
 *
 * @since 0.1.0
 */
public enum ScrollBehavior {

	/** As the style of the page says. */
	AUTO("auto"),

	/** Smoothly. */
	SMOOTH("smooth"),

	/** In a single jump. */
	INSTANT("instant");

	private final String name;

	ScrollBehavior(String name) {
		this.name = name;
	}

	@JsonValue
	String onTheWire() {
		return this.name;
	}

}
