package io.github.reflexboot.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where to insert beside or in an element, as in {@code insertAdjacentHTML}.
 *
 * @since 0.1.0
 */
public enum Position {

	/** Before the element. */
	BEFORE_BEGIN("beforebegin"),

	/** In the element, before its first child. */
	AFTER_BEGIN("afterbegin"),

	/** In the element, after its last child. */
	BEFORE_END("beforeend"),

	/** After the element. */
	AFTER_END("afterend");

	private final String name;

	Position(String name) {
		this.name = name;
	}

	@JsonValue
	String onTheWire() {
		return this.name;
	}

}
