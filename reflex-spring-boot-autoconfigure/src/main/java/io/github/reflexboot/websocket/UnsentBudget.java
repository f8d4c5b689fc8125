package io.github.reflexboot.websocket;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Limits how many bytes may wait for browsers that read slowly: for one, besides what is
 * being sent to it, and for all together. If it is too much for all, those are given up
 * that have been reading one text for the longest time. Safe for use by several threads.
 */
final class UnsentBudget {

	private final long maxPerConnection;

	private final long maxInAll;

	private final AtomicLong inAll = new AtomicLong();

	private final Set<Outgoing> slow = new LinkedHashSet<>();

	UnsentBudget(long maxPerConnection, long maxInAll) {
		this.maxPerConnection = maxPerConnection;
		this.maxInAll = maxInAll;
	}

	/**
	 * Take some of the budget.
	 * @param waiting how many bytes wait for this browser, besides what is being sent
	 * @param isFirst whether nothing is being sent to it
	 * @param bytes how many bytes are to wait as well
	 * @return {@code false} if that would be too much for this browser
	 */
	boolean take(long waiting, boolean isFirst, int bytes) {
		boolean fits = isFirst || waiting + bytes <= this.maxPerConnection;
		if (fits) {
			this.inAll.addAndGet(bytes);
		}
		return fits;
	}

	void giveBack(long bytes) {
		this.inAll.addAndGet(-bytes);
	}

	long inAll() {
		return this.inAll.get();
	}

	/**
	 * A browser has not taken a text immediately.
	 */
	void waits(Outgoing connection) {
		synchronized (this.slow) {
			this.slow.add(connection);
		}
	}

	/**
	 * The browser has taken the text, or has gone.
	 */
	void waitsNoLonger(Outgoing connection) {
		synchronized (this.slow) {
			this.slow.remove(connection);
		}
	}

	/**
	 * Give up the slowest browsers until the others are within the limit.
	 */
	void makeRoom() {
		while (this.inAll.get() > this.maxInAll) {
			Outgoing slowest = slowest();
			if (slowest == null) {
				return;
			}
			slowest.giveUp();
		}
	}

	private @Nullable Outgoing slowest() {
		synchronized (this.slow) {
			return this.slow.isEmpty() ? null : this.slow.iterator().next();
		}
	}

}
