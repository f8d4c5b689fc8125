package io.github.reflexboot.broadcast;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

	private final AtomicBoolean waiting = new AtomicBoolean();

	SpreadRefresh(Tabs tabs, Consumer<Tab> refresh) {
		this.tabs = tabs;
		this.refresh = refresh;
	}

	/**
	 * Begin in a moment, unless that is about to happen anyway.
	 */
	void begin() {
		if (this.waiting.compareAndSet(false, true)) {
			after(0, this::spread);
		}
	}

	private void spread() {
		this.waiting.set(false);
		List<Tab> open = this.tabs.all().toList();
		long within = Math.max(SHORTEST, PER_TAB * open.size());
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
