package io.github.reflexboot.async;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

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
	 * @param refused is told on another thread if there is none for it, for example
	 * because the server is stopping; must not throw
	 * @return ends it: what has not begun never does, and what runs is interrupted; tells
	 * whether it had not begun
	 */
	Ending add(String visitor, Runnable work, Consumer<RejectedExecutionException> refused) {
		Work added = Work.of(work, refused);
		synchronized (this) {
			this.shares.computeIfAbsent(visitor, (key) -> new Share()).waiting.add(added);
		}
		runNext();
		return () -> cancel(visitor, added);
	}

	private boolean cancel(String visitor, Work work) {
		synchronized (this) {
			Share share = this.shares.get(visitor);
			if (share != null) {
				share.waiting.remove(work);
				forgetIfDone(visitor, share);
			}
		}
		// It may also wait in the executor.
		boolean hasNotBegun = work.claim();
		work.task.cancel(true);
		return hasNotBegun;
	}

	private void runNext() {
		for (Turn next = take(); next != null; next = take()) {
			Turn turn = next;
			try {
				this.executor.execute(() -> {
					try {
						turn.work.task.run();
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
				// Whoever adds work here may hold what those wait for who are told.
				if (turn.work.claim()) {
					CompletableFuture.runAsync(() -> turn.work.refused.accept(ex));
				}
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

		private final Queue<Work> waiting = new ArrayDeque<>();

		private int running;

	}

	/**
	 * What was added.
	 *
	 * @param isClaimed whether it was begun, ended or refused: whatever comes first
	 */
	private record Work(AtomicBoolean isClaimed, FutureTask<@Nullable Void> task,
			Consumer<RejectedExecutionException> refused) {

		static Work of(Runnable work, Consumer<RejectedExecutionException> refused) {
			AtomicBoolean isClaimed = new AtomicBoolean();
			return new Work(isClaimed, new FutureTask<>(() -> {
				if (isClaimed.compareAndSet(false, true)) {
					work.run();
				}
			}, null), refused);
		}

		boolean claim() {
			return this.isClaimed.compareAndSet(false, true);
		}

	}

	private record Turn(String visitor, Share share, Work work) {

	}

}
