package io.github.reflexboot.websocket;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much may wait for browsers that read slowly: for one, and for all together. A text
 * that nothing else waits before is always taken. Safe for use by several threads.
 */
final class UnsentBudget {

	private final long maxPerConnection;

	private final long maxInAll;

	private final AtomicLong inAll = new AtomicLong();

	UnsentBudget(long maxPerConnection, long maxInAll) {
		this.maxPerConnection = maxPerConnection;
		this.maxInAll = maxInAll;
	}

	/**
	 * Take some of it.
	 * @param waiting how many bytes wait for this browser, besides what is being sent
	 * @param isFirst whether nothing is being sent to it
	 * @param bytes how many bytes are to wait as well
	 * @return whether that is not too much
	 */
	boolean take(long waiting, boolean isFirst, int bytes) {
		boolean fits = isFirst
				|| (waiting + bytes <= this.maxPerConnection && this.inAll.get() + bytes <= this.maxInAll);
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

}
