package io.github.reflexboot.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a line of the console is marked.
 *
 * @since 0.1.0
 */
public enum ConsoleLevel {

	/** As information. */
	INFO("info"),

	/** As a warning. */
	WARN("warn"),

	/** As an error. */
	ERROR("error");

	private final String name;

	ConsoleLevel(String name) {
		this.name = name;
	}

	@JsonValue
	String onTheWire() {
		return this.name;
	}

}
