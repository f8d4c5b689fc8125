package io.github.reflexboot.invoke;

import org.jspecify.annotations.Nullable;

/**
 * What was broadcast does not fit the parameter of a listener.
 */
final class EventValueException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient EventJson json;

	EventValueException(String message, EventJson json, @Nullable Throwable cause) {
		super(message, cause);
		this.json = json;
	}

	/**
	 * Return who knows what was said about it before.
	 */
	EventJson json() {
		return this.json;
	}

}
