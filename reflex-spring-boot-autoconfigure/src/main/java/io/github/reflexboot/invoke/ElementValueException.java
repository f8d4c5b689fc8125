package io.github.reflexboot.invoke;

/**
 * An element has not what an action wants to read of it: the page and the action do not
 * fit, or somebody made a message up.
 */
final class ElementValueException extends IllegalArgumentException {

	ElementValueException(String message) {
		super(message);
	}

}
