package io.github.reflexboot.tab;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other, in order of arrival, on the threads of an executor.
 * Tasks must not throw. Safe for use by several threads.
 */
final class SerialQueue {

	private final Executor executor;

	private final int capacity;

	private final Pace pace;

	private final Queue<Runnable> waiting = new ArrayDeque<>();

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private boolean running;

	private boolean closed;

	/**
	 * Create a queue.
	 * @param executor where the tasks run
	 * @param capacity how many tasks may wait while one runs
	 * @param pace how fast they may follow each other
	 */
	SerialQueue(Executor executor, int capacity, Pace pace) {
		this.executor = executor;
		this.capacity = capacity;
		this.pace = pace;
	}

	/**
	 * Add a task.
	 * @return {@code false} if too many are waiting, or if the queue is closed: the task
	 * will not run
	 */
	synchronized boolean offer(Runnable task) {
		if (this.closed || this.waiting.size() >= this.capacity) {
			return false;
		}
		this.waiting.add(task);
		if (!this.running) {
			this.running = startNext();
		}
		return this.running;
	}

	/**
	 * Run a task once all others are over. If there are none, the calling thread runs it:
	 * the threads of the executor may all be busy with other queues.
	 * @return {@code false} if it will not run, as for {@link #offer}
	 */
	boolean runWhenDone(Runnable task) {
		synchronized (this) {
			if (this.closed || this.running || !this.waiting.isEmpty()) {
				return offer(task);
			}
		}
		task.run();
		return true;
	}

	private boolean startNext() {
		long delay = this.pace.nextStep();
		if (delay == 0) {
			return startNow();
		}
		CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, Runnable::run).execute(this::startDelayed);
		return true;
	}

	private synchronized void startDelayed() {
		this.running = startNow();
		tellWhenIdle();
	}

	private boolean startNow() {
		try {
			this.executor.execute(this::runNext);
			return true;
		}
		catch (RejectedExecutionException ex) {
			this.closed = true;
			this.waiting.clear();
			return false;
		}
	}

	/**
	 * Return what runs next, once the executor begins with it.
	 * @return the task; {@code null} for none
	 */
	synchronized @Nullable Runnable next() {
		return this.waiting.peek();
	}

	private void runNext() {
		Runnable task = poll();
		if (task == null) {
			return;
		}
		try {
			task.run();
		}
		finally {
			taskEnded();
		}
	}

	private synchronized @Nullable Runnable poll() {
		Runnable task = this.waiting.poll();
		this.running = (task != null);
		tellWhenIdle();
		return task;
	}

	private synchronized void taskEnded() {
		this.running = !this.waiting.isEmpty() && startNext();
		tellWhenIdle();
	}

	private void tellWhenIdle() {
		if (this.closed && !this.running) {
			this.end.complete(null);
		}
	}

	/**
	 * Start nothing until something else is over. Call this before the first task.
	 * @param other is completed when it is
	 */
	void startAfter(CompletableFuture<?> other) {
		synchronized (this) {
			this.running = true;
		}
		other.whenComplete((nothing, failure) -> taskEnded());
	}

	synchronized boolean isClosed() {
		return this.closed;
	}

	/**
	 * Take no more tasks. Those taken so far run.
	 * @return a future that completes when none is running or waiting any more
	 */
	synchronized CompletableFuture<Void> finish() {
		this.closed = true;
		tellWhenIdle();
		return this.end;
	}

	/**
	 * Forget the tasks that have not begun, and take no more.
	 */
	synchronized void close() {
		this.waiting.clear();
		finish();
	}

}
