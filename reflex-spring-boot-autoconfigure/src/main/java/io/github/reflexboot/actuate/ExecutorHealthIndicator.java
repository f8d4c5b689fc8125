package io.github.reflexboot.actuate;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Tells whether reflexes get on: it is down while all threads are taken and others wait,
 * but none was done for as long as one may take. That shows when it is asked twice. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class ExecutorHealthIndicator extends AbstractHealthIndicator {

	private final @Nullable ThreadPoolExecutor pool;

	private final Duration patience;

	private final LongSupplier clock;

	private long done = -1;

	private long unchangedSince;

	/**
	 * Create the indicator.
	 * @param pool where reflexes run; {@code null} where each has a thread of its own
	 * @param patience how long a reflex may take
	 */
	public ExecutorHealthIndicator(@Nullable ThreadPoolExecutor pool, Duration patience) {
		this(pool, patience, System::nanoTime);
	}

	ExecutorHealthIndicator(@Nullable ThreadPoolExecutor pool, Duration patience, LongSupplier clock) {
		super("The threads of reflexes could not be looked at");
		this.pool = pool;
		this.patience = patience;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		if (this.pool == null) {
			builder.up().withDetail("threads", "virtual");
			return;
		}
		int active = this.pool.getActiveCount();
		int waiting = this.pool.getQueue().size();
		boolean isFull = active >= this.pool.getMaximumPoolSize() && waiting > 0;
		builder.status(isStuck(isFull, this.pool.getCompletedTaskCount()) ? "DOWN" : "UP")
			.withDetail("threads", this.pool.getMaximumPoolSize())
			.withDetail("active", active)
			.withDetail("waiting", waiting);
	}

	private synchronized boolean isStuck(boolean isFull, long completed) {
		long now = this.clock.getAsLong();
		if (!isFull || completed != this.done) {
			this.done = completed;
			this.unchangedSince = now;
			return false;
		}
		return now - this.unchangedSince > this.patience.toNanos();
	}

}
