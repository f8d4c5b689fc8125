package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Numbers of rows that were passed and not there. A database counts when a row is
 * written, and shows it when its transaction commits: later than one that was counted
 * after it. Most never come, since they were rolled back. For one thread at a time.
 */
final class Holes {

	/**
	 * How long a row may take from its number to its commit.
	 */
	static final Duration KEPT = Duration.ofSeconds(10);

	/**
	 * How many are looked up again; the oldest are given up first.
	 */
	static final int MOST = 1_000;

	private final NavigableMap<Long, Long> passedAt = new TreeMap<>();

	/**
	 * Two rows were read one after the other.
	 * @param last the number of the first
	 * @param next the number of the second
	 * @param now the time in nanoseconds
	 */
	void passed(long last, long next, long now) {
		for (long id = Math.max(last + 1, next - MOST); id < next; id++) {
			this.passedAt.put(id, now);
		}
		while (this.passedAt.size() > MOST) {
			this.passedAt.pollFirstEntry();
		}
	}

	/**
	 * Return the numbers to look up, in their order.
	 */
	List<Long> open() {
		return new ArrayList<>(this.passedAt.keySet());
	}

	/**
	 * All of them were looked up. One is given up only then, so none is while the
	 * database is away.
	 * @param now the time in nanoseconds, before it was done
	 */
	void lookedUp(long now) {
		this.passedAt.values().removeIf((at) -> now - at > KEPT.toNanos());
	}

	/**
	 * A row has come.
	 */
	void found(long id) {
		this.passedAt.remove(id);
	}

	/**
	 * Numbers begin anew.
	 */
	void clear() {
		this.passedAt.clear();
	}

}
