package io.github.reflexboot;

/**
 * Refuses a reflex: its page stays as it is, and the browser is told that it is
 * forbidden. What was changed before, stays changed, unless a transaction is rolled back.
 *
 * @since 0.1.0
 */
public final class ReflexForbiddenException extends RuntimeException {

	/**
	 * Create an exception.
	 * @param reason why, for the log
	 */
	public ReflexForbiddenException(String reason) {
		super(reason);
	}

}
