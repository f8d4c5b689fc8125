package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Finds out whether something ends within its time limit. It is either in time or late,
 * and exactly one of the two is reported. Safe for use by several threads.
 */
final class OnTime {

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private OnTime() {
	}

	/**
	 * Begin.
	 * @param limit the time limit
	 * @param executor where {@code late} runs
	 * @param late runs if it does not end in time
	 */
	static OnTime within(Duration limit, Executor executor, Runnable late) {
		OnTime time = new OnTime();
		// exceptionallyAsync would start a thread even if all ends in time.
		time.end.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).exceptionally((timeout) -> {
			executor.execute(late);
			return null;
		});
		return time;
	}

	/**
	 * It has ended.
	 * @return whether that was in time
	 */
	boolean end() {
		return this.end.complete(null);
	}

}
