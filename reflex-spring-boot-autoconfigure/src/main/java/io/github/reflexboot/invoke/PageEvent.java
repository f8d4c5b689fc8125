package io.github.reflexboot.invoke;

import org.jspecify.annotations.Nullable;

/**
 * An event that no component of a page has emitted, but a test, or the server. No message
 * of a browser becomes one.
 *
 * @param name name of the event
 * @param value what the listeners get; {@code null} for nothing
 * @since 0.1.0
 */
public record PageEvent(String name, @Nullable Object value) {

	/**
	 * Return how much room it takes while it waits.
	 * @return the number of characters
	 */
	public int size() {
		return this.name.length() + ((this.value instanceof EventValue sent) ? sent.size() : 0);
	}

}
