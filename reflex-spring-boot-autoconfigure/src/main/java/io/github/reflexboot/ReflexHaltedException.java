package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * Stops a reflex: its page stays as it is, and the browser is told that it was halted.
 * What was changed before stays changed, unless a transaction is rolled back. The message
 * and the cause are for the log alone.
 *
 * @since 0.1.0
 */
public final class ReflexHaltedException extends RuntimeException {

	/**
	 * Create an exception without a reason.
	 */
	public ReflexHaltedException() {
	}

	/**
	 * Create an exception.
	 * @param reason why
	 */
	public ReflexHaltedException(String reason) {
		super(reason);
	}

	/**
	 * Create an exception.
	 * @param reason why
	 * @param cause what led to it
	 */
	public ReflexHaltedException(String reason, @Nullable Throwable cause) {
		super(reason, cause);
	}

}
