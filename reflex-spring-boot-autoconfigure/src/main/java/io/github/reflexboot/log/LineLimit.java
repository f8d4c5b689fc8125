package io.github.reflexboot.log;

import java.util.function.LongSupplier;

/**
 * How many lines the log takes of one kind in a minute. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LineLimit {

	private static final long MINUTE = 60_000_000_000L;

	private final int perMinute;

	private final LongSupplier clock;

	private long begunAt;

	private int lines;

	/**
	 * Create a limit.
	 * @param perMinute maximum number of lines
	 * @param clock tells the time in nanoseconds
	 */
	public LineLimit(int perMinute, LongSupplier clock) {
		this.perMinute = perMinute;
		this.clock = clock;
		this.begunAt = clock.getAsLong();
	}

	/**
	 * Tell whether the log takes another line.
	 */
	synchronized boolean admits() {
		long now = this.clock.getAsLong();
		if (now - this.begunAt >= MINUTE) {
			this.begunAt = now;
			this.lines = 0;
		}
		return this.lines++ < this.perMinute;
	}

}
