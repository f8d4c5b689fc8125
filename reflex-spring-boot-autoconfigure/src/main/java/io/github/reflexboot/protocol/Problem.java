package io.github.reflexboot.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

import io.github.reflexboot.measure.Limit;

/**
 * What is wrong with a message.
 *
 * @param words what it is or has, such as "is not a JSON object"
 * @param limit the limit that it exceeds; {@code null} for none
 */
record Problem(String words, @Nullable Limit limit) {

	/**
	 * Say why JSON cannot be read, by a limit or a position, without repeating what was
	 * sent.
	 */
	static Problem ofJson(RuntimeException cause) {
		if (cause instanceof StreamConstraintsException over) {
			String words = over.getOriginalMessage();
			return new Problem("is not valid JSON: " + words, exceeded(words));
		}
		return new Problem("is not valid JSON" + place(cause), null);
	}

	/**
	 * Only the words of Jackson tell its constraints apart.
	 */
	private static Limit exceeded(String words) {
		if (words.contains("nesting depth")) {
			return Limit.MESSAGE_DEPTH;
		}
		return words.contains("Token count") ? Limit.TOKENS : Limit.MESSAGE_SIZE;
	}

	private static String place(RuntimeException cause) {
		if (!(cause instanceof JacksonException jackson)) {
			return ": a number in it is too large or too small";
		}
		TokenStreamLocation location = jackson.getLocation();
		return (location != null) ? ", at character " + location.getCharOffset() : "";
	}

}
