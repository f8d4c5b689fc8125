package io.github.reflexboot.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what somebody may have meant.
 */
final class SimilarName {

	private static final int MAX_LENGTH = 100;

	private SimilarName() {
	}

	/**
	 * Return the name that is most like the given one, if any is near enough.
	 */
	static Optional<String> of(String wanted, Collection<String> names) {
		if (wanted.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String text = wanted.toLowerCase(Locale.ROOT);
		return names.stream()
			.filter((name) -> distance(text, name.toLowerCase(Locale.ROOT)) <= Math.max(1, wanted.length() / 3))
			.min(Comparator.<String>comparingInt((name) -> distance(text, name.toLowerCase(Locale.ROOT)))
				.thenComparing(Comparator.naturalOrder()));
	}

	/**
	 * Return the Levenshtein distance: how many characters to insert, remove or replace.
	 */
	private static int distance(String left, String right) {
		int[] previous = new int[right.length() + 1];
		for (int j = 0; j <= right.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int[] current = new int[right.length() + 1];
			current[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int replaced = previous[j - 1] + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
			}
			previous = current;
		}
		return previous[right.length()];
	}

}
