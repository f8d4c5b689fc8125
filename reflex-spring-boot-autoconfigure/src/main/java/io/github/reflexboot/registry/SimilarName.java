package io.github.reflexboot.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody may have meant.
 *
 * @since 0.1.0
 */
public final class SimilarName {

	private static final int MAX_LENGTH = 100;

	private SimilarName() {
	}

	/**
	 * Find the most similar name, ignoring case: a third of what was written may differ.
	 * @param wanted what was written
	 * @param names the existing names
	 * @return the name; empty if none is similar enough, or what was written is too long
	 * to be a name
	 */
	public static Optional<String> of(String wanted, Collection<String> names) {
		if (wanted.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		return of(wanted, names, Math.max(1, wanted.length() / 3));
	}

	/**
	 * Find the most similar name, ignoring case.
	 * @param wanted what was written
	 * @param names the existing names
	 * @param most how many characters may be missing, wrong, superfluous or swapped with
	 * their neighbour
	 * @return the name; empty if none is similar enough
	 */
	public static Optional<String> of(String wanted, Collection<String> names, int most) {
		String text = wanted.toLowerCase(Locale.ROOT);
		return names.stream()
			.filter((name) -> distance(text, name.toLowerCase(Locale.ROOT)) <= most)
			.min(Comparator.<String>comparingInt((name) -> distance(text, name.toLowerCase(Locale.ROOT)))
				.thenComparing(Comparator.naturalOrder()));
	}

	/**
	 * Return how many characters to insert, remove, replace or swap with their neighbour.
	 */
	private static int distance(String left, String right) {
		int[][] costs = new int[left.length() + 1][right.length() + 1];
		for (int i = 0; i <= left.length(); i++) {
			for (int j = 0; j <= right.length(); j++) {
				costs[i][j] = (i == 0 || j == 0) ? i + j : cheapest(costs, left, i, right, j);
			}
		}
		return costs[left.length()][right.length()];
	}

	private static int cheapest(int[][] costs, String left, int i, String right, int j) {
		int replaced = costs[i - 1][j - 1] + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
		int cost = Math.min(replaced, Math.min(costs[i][j - 1], costs[i - 1][j]) + 1);
		boolean isSwapped = i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2)
				&& left.charAt(i - 2) == right.charAt(j - 1);
		return isSwapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
	}

}
