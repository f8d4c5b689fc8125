package io.github.reflexboot.registry;

/**
 * A {@code @Reflex} that cannot work, found when the application starts.
 *
 * @since 0.1.0
 */
public final class InvalidReflexException extends RuntimeException {

	private final String remedy;

	/**
	 * Create an exception.
	 * @param description what is wrong, and where
	 * @param remedy what to do about it
	 */
	public InvalidReflexException(String description, String remedy) {
		super(description);
		this.remedy = remedy;
	}

	/**
	 * Return what to do about it.
	 * @return a sentence
	 */
	public String getRemedy() {
		return this.remedy;
	}

}
