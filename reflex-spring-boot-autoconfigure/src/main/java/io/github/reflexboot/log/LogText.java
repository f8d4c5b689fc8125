package io.github.reflexboot.log;

import org.jspecify.annotations.Nullable;

/**
 * Text from outside, made fit for the log: it begins no line of its own, hides or turns
 * round nothing of the line that it is in, and is not longer than a line should be.
 *
 * @since 0.1.0
 */
public final class LogText {

	private static final int MAX_LINE = 2_000;

	private static final int MAX_NAME = 200;

	private LogText() {
	}

	/**
	 * Make a sentence fit for the log.
	 * @param text the sentence
	 * @return at most 2,000 characters of it, with {@code ?} for what cannot be seen
	 */
	public static String line(@Nullable String text) {
		return fit(String.valueOf(text), MAX_LINE);
	}

	/**
	 * Make a name fit for the log, such as a path.
	 * @param text the name
	 * @return at most 200 characters of it, with {@code ?} for what cannot be seen
	 */
	public static String name(@Nullable String text) {
		return fit(String.valueOf(text), MAX_NAME);
	}

	/**
	 * Make a failure fit for the log: where a message in it is not, it is replaced by a
	 * copy with the same stack traces.
	 * @param failure what was thrown
	 * @return the failure itself if all its messages are fit
	 */
	public static Throwable failure(Throwable failure) {
		return LoggedFailure.of(failure);
	}

	private static String fit(String text, int maxLength) {
		boolean tooLong = text.length() > maxLength;
		StringBuilder fit = new StringBuilder();
		text.codePoints().limit(maxLength).map((c) -> canBeSeen(c) ? c : '?').forEach(fit::appendCodePoint);
		return tooLong ? fit + "… (" + text.length() + " characters)" : fit.toString();
	}

	private static boolean canBeSeen(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
