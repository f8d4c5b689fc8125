package io.github.reflexboot.invoke;

/**
 * The element lacks a value that the action reads: page and action disagree, or the
 * message was forged.
 */
final class ElementValueException extends IllegalArgumentException {

	ElementValueException(String message) {
		super(message);
	}

}
