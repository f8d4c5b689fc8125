package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Numbers of rows that were passed and not there. A database counts when a row is
 * written, and shows it when its transaction commits: later than one that was counted
 * after it. Most never come, since they were rolled back. Others were not given yet when
 * a row above them was read. For one thread at a time.
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

	private long given = Long.MAX_VALUE;

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
	 * database is away, and only if its number was given so long ago: others may still
	 * come.
	 * @param now the time in nanoseconds, before it was done
	 * @param latest the number that was given last, as far as is known
	 * @return whether it should be found out how far that is now
	 */
	boolean lookedUp(long now, long latest) {
		if (latest > this.given) {
			this.passedAt.subMap(this.given, false, latest, true).replaceAll((id, at) -> now);
		}
		this.given = latest;
		this.passedAt.headMap(latest, true).values().removeIf((at) -> isOld(at, now));
		NavigableMap<Long, Long> above = this.passedAt.tailMap(latest, false);
		boolean areOld = above.values().stream().anyMatch((at) -> isOld(at, now));
		if (areOld) {
			above.replaceAll((id, at) -> now);
		}
		return areOld;
	}

	private static boolean isOld(long at, long now) {
		return now - at > KEPT.toNanos();
	}

	boolean has(long id) {
		return this.passedAt.containsKey(id);
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
