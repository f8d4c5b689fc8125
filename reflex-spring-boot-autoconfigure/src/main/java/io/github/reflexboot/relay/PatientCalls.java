package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Asks an engine while a visitor waits, who waits only for so long. An engine that lets
 * all threads wait is not asked at all. Safe for use by several threads.
 */
final class PatientCalls implements AutoCloseable {

	static final int THREADS = 32;

	private final Duration patience;

	private final ThreadPoolExecutor threads;

	PatientCalls(Duration patience) {
		this.patience = patience;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("reflex-shelf-");
		factory.setDaemon(true);
		this.threads = new ThreadPoolExecutor(0, THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
	}

	/**
	 * Ask.
	 * @param call what to ask
	 * @param late takes what comes after the visitor has gone on
	 * @return what came
	 * @throws Exception of the call
	 * @throws TimeoutException if nothing came in time
	 */
	<T> T ask(Callable<T> call, Consumer<T> late) throws Exception {
		Asked<T> asked = new Asked<>(call, late);
		try {
			this.threads.execute(asked);
		}
		catch (RejectedExecutionException ex) {
			throw new TimeoutException("The engine has not answered " + THREADS + " others yet");
		}
		try {
			return asked.get(this.patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
		catch (TimeoutException | InterruptedException ex) {
			asked.leave();
			throw ex;
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	private final class Asked<T> extends FutureTask<T> {

		private final Consumer<T> late;

		private boolean isLeft;

		private boolean isOver;

		private Asked(Callable<T> call, Consumer<T> late) {
			super(call);
			this.late = late;
		}

		/**
		 * Whoever waited has gone on.
		 */
		private synchronized void leave() {
			this.isLeft = true;
			if (this.isOver) {
				PatientCalls.this.threads.execute(this::takeLate);
			}
		}

		@Override
		protected void done() {
			boolean isLate;
			synchronized (this) {
				this.isOver = true;
				isLate = this.isLeft;
			}
			if (isLate) {
				takeLate();
			}
		}

		private void takeLate() {
			try {
				this.late.accept(get());
			}
			catch (ExecutionException ex) {
				// Nothing came of it.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
