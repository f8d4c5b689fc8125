package io.github.reflexboot.registry;

/**
 * A {@code @Reflex} that cannot work, found when the application starts.
 *
 * @since 0.1.0
 */
public final class InvalidReflexException extends RuntimeException {

	private final String action;

	/**
	 * Create an exception.
	 * @param description what is wrong, and where
	 * @param action what to do about it
	 */
	public InvalidReflexException(String description, String action) {
		super(description);
		this.action = action;
	}

	/**
	 * Return what to do about it.
	 * @return a sentence
	 */
	public String getAction() {
		return this.action;
	}

}
