package io.github.reflexboot.measure;

import java.util.concurrent.atomic.LongAdder;

/**
 * How many messages there were, and how many bytes they had. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class Tally {

	private final LongAdder messages = new LongAdder();

	private final LongAdder bytes = new LongAdder();

	Tally() {
	}

	void add(int bytes) {
		this.messages.increment();
		this.bytes.add(bytes);
	}

	/**
	 * Return how many messages there were.
	 * @return the number since the start
	 */
	public long messages() {
		return this.messages.sum();
	}

	/**
	 * Return how long they were.
	 * @return the sum of their bytes since the start
	 */
	public long bytes() {
		return this.bytes.sum();
	}

}
