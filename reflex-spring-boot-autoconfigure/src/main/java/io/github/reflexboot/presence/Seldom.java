package io.github.reflexboot.presence;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Does something soon, and once for all who want it meanwhile, at most once a second:
 * whoever can write to the engine can give as many reasons for it as they like. Safe for
 * use by several threads.
 */
final class Seldom {

	static final Duration PAUSE = Duration.ofSeconds(1);

	private final Runnable task;

	private final Duration soon;

	private final BiConsumer<Duration, Runnable> later;

	private final AtomicBoolean waiting = new AtomicBoolean();

	private volatile long notBefore = System.nanoTime();

	/**
	 * Create it.
	 * @param task what is done
	 * @param soon how long it waits for others who want it
	 * @param later does something after a while, or never where nothing runs
	 */
	Seldom(Runnable task, Duration soon, BiConsumer<Duration, Runnable> later) {
		this.task = task;
		this.soon = soon;
		this.later = later;
	}

	/**
	 * Somebody wants it.
	 */
	void soon() {
		if (this.waiting.compareAndSet(false, true)) {
			long rest = Math.max(0, this.notBefore - System.nanoTime());
			this.later.accept(this.soon.plusNanos(rest), this::run);
		}
	}

	private void run() {
		this.notBefore = System.nanoTime() + PAUSE.toNanos();
		this.waiting.set(false);
		this.task.run();
	}

	/**
	 * What runs things later has started: do what was wanted before.
	 */
	void start() {
		if (this.waiting.getAndSet(false)) {
			soon();
		}
	}

}
