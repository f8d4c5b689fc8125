package io.github.reflexboot.tab;

import java.util.function.LongSupplier;

/**
 * Limits how fast the reflexes of a tab may follow each other: a sustained rate, and a
 * burst after a pause. Safe for use by several threads.
 */
final class Pace {

	private static final double NANOS_PER_SECOND = 1_000_000_000;

	private final double perSecond;

	private final double burst;

	private final LongSupplier clock;

	private double available;

	private long measuredAt;

	Pace(double perSecond, double burst, LongSupplier clock) {
		this.perSecond = perSecond;
		this.burst = burst;
		this.available = burst;
		this.clock = clock;
		this.measuredAt = clock.getAsLong();
	}

	/**
	 * Return a pace that delays nothing.
	 */
	static Pace unlimited() {
		return new Pace(Integer.MAX_VALUE, Integer.MAX_VALUE, System::nanoTime);
	}

	/**
	 * Take the next step.
	 * @return how long to wait before it, in nanoseconds
	 */
	synchronized long nextStep() {
		long now = this.clock.getAsLong();
		double earned = (now - this.measuredAt) / NANOS_PER_SECOND * this.perSecond;
		this.available = Math.min(this.burst, this.available + earned) - 1;
		this.measuredAt = now;
		return (this.available >= 0) ? 0 : (long) (-this.available / this.perSecond * NANOS_PER_SECOND);
	}

}
