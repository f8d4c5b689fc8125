package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When a message was taken and when its turn came. For one thread at a time.
 */
final class Stopwatch {

	private final long takenAt;

	private long begunAt;

	/**
	 * Start.
	 * @param takenAt on the clock of {@link System#nanoTime()}
	 */
	Stopwatch(long takenAt) {
		this.takenAt = takenAt;
		this.begunAt = takenAt;
	}

	long takenAt() {
		return this.takenAt;
	}

	void begin() {
		this.begunAt = System.nanoTime();
	}

	Duration waited() {
		return Duration.ofNanos(this.begunAt - this.takenAt);
	}

	Duration sinceBegin() {
		return Duration.ofNanos(System.nanoTime() - this.begunAt);
	}

	long millisSinceTaken() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - this.takenAt);
	}

}
