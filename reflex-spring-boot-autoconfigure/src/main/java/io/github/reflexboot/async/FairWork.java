package io.github.reflexboot.async;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * Runs work of many visitors on few threads, so that nobody waits for all that somebody
 * else has begun: they take turns, and only so much of one of them runs at the same time.
 * Safe for use by several threads.
 */
final class FairWork {

	private final Executor executor;

	private final int maxRunning;

	private final int maxRunningOfOne;

	/**
	 * Who has work that waits or runs, in the order of their turns.
	 */
	private final Map<String, Share> shares = new LinkedHashMap<>();

	private int running;

	/**
	 * Create it.
	 * @param executor where the work runs
	 * @param maxRunning how much of it runs at the same time
	 * @param maxRunningOfOne how much of one visitor
	 */
	FairWork(Executor executor, int maxRunning, int maxRunningOfOne) {
		this.executor = executor;
		this.maxRunning = maxRunning;
		this.maxRunningOfOne = maxRunningOfOne;
	}

	/**
	 * Do some work when it is its visitor's turn.
	 * @param visitor whose work it is
	 * @param work what to do; must not throw
	 * @return ends it: what has not begun never does, and what runs is interrupted; tells
	 * whether it had not begun
	 * @throws RejectedExecutionException if the server is stopping
	 */
	Ending add(String visitor, Runnable work) {
		FutureTask<@Nullable Void> task = new FutureTask<>(work, null);
		synchronized (this) {
			this.shares.computeIfAbsent(visitor, (key) -> new Share()).waiting.add(task);
		}
		runNext();
		if (task.isCancelled()) {
			throw new RejectedExecutionException("The server is stopping");
		}
		return () -> cancel(visitor, task);
	}

	private boolean cancel(String visitor, FutureTask<@Nullable Void> task) {
		boolean isWaiting = false;
		synchronized (this) {
			Share share = this.shares.get(visitor);
			if (share != null) {
				isWaiting = share.waiting.remove(task);
				forgetIfDone(visitor, share);
			}
		}
		task.cancel(true);
		return isWaiting;
	}

	private void runNext() {
		for (Turn next = take(); next != null; next = take()) {
			Turn turn = next;
			try {
				this.executor.execute(() -> {
					try {
						turn.task.run();
					}
					finally {
						// What was interrupted must not interrupt what runs here next.
						Thread.interrupted();
						done(turn);
						runNext();
					}
				});
			}
			catch (RejectedExecutionException ex) {
				done(turn);
				turn.task.cancel(false);
			}
		}
	}

	/**
	 * Take what runs next, of whoever has waited for a turn for longest.
	 */
	private synchronized @Nullable Turn take() {
		if (this.running >= this.maxRunning) {
			return null;
		}
		for (Iterator<Map.Entry<String, Share>> all = this.shares.entrySet().iterator(); all.hasNext();) {
			Map.Entry<String, Share> entry = all.next();
			Share share = entry.getValue();
			if (share.running < this.maxRunningOfOne && !share.waiting.isEmpty()) {
				all.remove();
				this.shares.put(entry.getKey(), share);
				share.running++;
				this.running++;
				return new Turn(entry.getKey(), share, share.waiting.remove());
			}
		}
		return null;
	}

	private synchronized void done(Turn turn) {
		this.running--;
		turn.share.running--;
		forgetIfDone(turn.visitor, turn.share);
	}

	private void forgetIfDone(String visitor, Share share) {
		if (share.running == 0 && share.waiting.isEmpty()) {
			this.shares.remove(visitor, share);
		}
	}

	/**
	 * Ends work.
	 */
	@FunctionalInterface
	interface Ending {

		/**
		 * End it.
		 * @return whether it had not begun
		 */
		boolean end();

	}

	/**
	 * What one visitor has.
	 */
	private static final class Share {

		private final Queue<FutureTask<@Nullable Void>> waiting = new ArrayDeque<>();

		private int running;

	}

	private record Turn(String visitor, Share share, FutureTask<@Nullable Void> task) {

	}

}
