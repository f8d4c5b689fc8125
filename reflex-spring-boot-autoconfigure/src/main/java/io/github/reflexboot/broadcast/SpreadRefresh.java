package io.github.reflexboot.broadcast;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Shows all pages of this server anew, since nobody knows what they have missed: each at
 * another moment, so that this costs others little. Safe for use by several threads.
 */
final class SpreadRefresh {

	private static final long SHORTEST = 2_000;

	private static final long PER_TAB = 2;

	private final Tabs tabs;

	private final Consumer<Tab> refresh;

	private boolean waiting;

	/**
	 * When all pages of the last round are shown.
	 */
	private long overAt = System.nanoTime();

	SpreadRefresh(Tabs tabs, Consumer<Tab> refresh) {
		this.tabs = tabs;
		this.refresh = refresh;
	}

	/**
	 * Begin in a moment, unless that is about to happen anyway. While a round is under
	 * way, the next one waits for its end: no page is shown anew for each of many
	 * reasons.
	 */
	synchronized void begin() {
		if (!this.waiting) {
			this.waiting = true;
			after(Math.max(0, TimeUnit.NANOSECONDS.toMillis(this.overAt - System.nanoTime())), this::spread);
		}
	}

	private void spread() {
		List<Tab> open;
		long within;
		synchronized (this) {
			this.waiting = false;
			open = this.tabs.all().toList();
			within = Math.max(SHORTEST, PER_TAB * open.size());
			this.overAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(within);
		}
		open.forEach((tab) -> after(ThreadLocalRandom.current().nextLong(within), () -> {
			if (!tab.isClosed()) {
				this.refresh.accept(tab);
			}
		}));
	}

	private void after(long millis, Runnable task) {
		CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, this.tabs.upkeep()::execute).execute(task);
	}

}
