package io.github.reflexboot.async;

import java.util.HashMap;
import java.util.Map;

import io.github.reflexboot.registry.TooManyTasksException;

/**
 * How much each visitor has in the background. Safe for use by several threads.
 */
final class TaskShares {

	private final int maxOfOne;

	private final Map<String, Integer> taken = new HashMap<>();

	/**
	 * Create it.
	 * @param maxOfOne how many tasks one visitor may have
	 */
	TaskShares(int maxOfOne) {
		this.maxOfOne = maxOfOne;
	}

	/**
	 * Take a share.
	 * @throws TooManyTasksException if the visitor has taken all of theirs
	 */
	synchronized void take(String visitor, String task) {
		int number = this.taken.getOrDefault(visitor, 0);
		if (number >= this.maxOfOne) {
			throw new TooManyTasksException(task, number);
		}
		this.taken.put(visitor, number + 1);
	}

	synchronized void giveBack(String visitor) {
		this.taken.computeIfPresent(visitor, (key, number) -> (number > 1) ? number - 1 : null);
	}

}
