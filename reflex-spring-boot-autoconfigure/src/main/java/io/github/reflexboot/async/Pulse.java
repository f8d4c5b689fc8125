package io.github.reflexboot.async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Does something soon after it was asked for, however often, but not too often. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class Pulse {

	private final Runnable beat;

	private final long pause;

	private long lastAt;

	private boolean isDue;

	/**
	 * Create it.
	 * @param beat what to do
	 * @param pause how long at least between two times
	 */
	public Pulse(Runnable beat, Duration pause) {
		this.beat = beat;
		this.pause = pause.toNanos();
		this.lastAt = System.nanoTime() - this.pause;
	}

	/**
	 * Do it, now or when the pause is over.
	 */
	public void ask() {
		long wait;
		synchronized (this) {
			if (this.isDue) {
				return;
			}
			this.isDue = true;
			wait = Math.max(0, this.lastAt + this.pause - System.nanoTime());
		}
		if (wait == 0) {
			beat();
		}
		else {
			CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::beat);
		}
	}

	private void beat() {
		synchronized (this) {
			this.isDue = false;
			this.lastAt = System.nanoTime();
		}
		this.beat.run();
	}

}
