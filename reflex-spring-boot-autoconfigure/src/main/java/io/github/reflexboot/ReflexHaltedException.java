package io.github.reflexboot;

/**
 * Stops a reflex: its page stays as it is, and the browser is told that it was halted.
 * What was changed before, stays changed, unless a transaction is rolled back.
 *
 * @since 0.1.0
 */
public final class ReflexHaltedException extends RuntimeException {

	/**
	 * Create an exception.
	 * @param reason why, for the log
	 */
	public ReflexHaltedException(String reason) {
		super(reason);
	}

}
