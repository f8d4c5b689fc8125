package io.github.reflexboot.keep;

import org.jspecify.annotations.Nullable;

/**
 * Copies values, of which two that are equal show the same.
 *
 * @since 0.1.0
 */
public final class ValueCopy {

	private ValueCopy() {
	}

	/**
	 * Return a copy that nothing can change any more.
	 * @param value the value
	 * @return a copy, which is equal to that of an equal value
	 * @throws IllegalArgumentException if it is no value; its message says why, as the
	 * rest of a sentence
	 */
	public static @Nullable Object of(@Nullable Object value) {
		try {
			return (value != null) ? new KeyCopy().of(value) : null;
		}
		catch (KeyCopy.NoValueException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

}
