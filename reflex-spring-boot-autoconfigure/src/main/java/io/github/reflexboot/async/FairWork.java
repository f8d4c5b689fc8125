package io.github.reflexboot.async;

import java.util.ArrayDeque;
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
 * else has begun: they take turns, and only so much of one session and of one address
 * runs at the same time. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class FairWork {

	private final Executor executor;

	private final WorkShares running;

	/**
	 * What waits, and whose it is, in the order of their turns.
	 */
	private final Map<WorkOwner, Queue<Work>> waiting = new LinkedHashMap<>();

	/**
	 * Create it.
	 * @param executor where the work runs
	 * @param limits how much of it runs at the same time
	 */
	public FairWork(Executor executor, WorkLimits limits) {
		this.executor = executor;
		this.running = new WorkShares(limits);
	}

	/**
	 * Do some work when it is its owner's turn.
	 * @param owner whose work it is
	 * @param work what to do; must not throw
	 * @param refused is told on another thread if there is none for it, for example
	 * because the server is stopping; must not throw
	 * @return ends it: what has not begun never does, and what runs is interrupted; tells
	 * whether it had not begun
	 */
	public Ending add(WorkOwner owner, Runnable work, Consumer<RejectedExecutionException> refused) {
		Work added = Work.of(work, refused);
		synchronized (this) {
			this.waiting.computeIfAbsent(owner, (key) -> new ArrayDeque<>()).add(added);
		}
		runNext();
		return () -> cancel(owner, added);
	}

	private boolean cancel(WorkOwner owner, Work work) {
		synchronized (this) {
			this.waiting.computeIfPresent(owner, (key, works) -> {
				works.remove(work);
				return works.isEmpty() ? null : works;
			});
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
		if (this.running.isFull()) {
			return null;
		}
		WorkOwner owner = this.waiting.keySet().stream().filter(this.running::hasRoomFor).findFirst().orElse(null);
		Queue<Work> works = (owner != null) ? this.waiting.remove(owner) : null;
		if (owner == null || works == null) {
			return null;
		}
		Turn turn = new Turn(owner, works.remove());
		if (!works.isEmpty()) {
			this.waiting.put(owner, works);
		}
		this.running.take(owner);
		return turn;
	}

	private synchronized void done(Turn turn) {
		this.running.giveBack(turn.owner);
	}

	/**
	 * Ends work.
	 */
	@FunctionalInterface
	public interface Ending {

		/**
		 * End it.
		 * @return whether it had not begun
		 */
		boolean end();

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

	private record Turn(WorkOwner owner, Work work) {

	}

}
