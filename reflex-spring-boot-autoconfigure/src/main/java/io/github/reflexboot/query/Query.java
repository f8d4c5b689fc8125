package io.github.reflexboot.query;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.AsyncResult;

/**
 * The data of one query of a page, and the work that fetches it. Only the work that was
 * begun last counts. Safe for use by several threads.
 */
final class Query {

	private AsyncResult<Object> result = AsyncResult.loading();

	private boolean isStale = true;

	private boolean isShownLoading;

	private int askedIn;

	private int shownIn;

	private int begun;

	private CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

	private GatedWork work = GatedWork.none();

	/**
	 * The page has asked for it in one of its runs.
	 */
	synchronized void askedIn(int run) {
		this.askedIn = run;
	}

	synchronized boolean isAskedIn(int run) {
		return this.askedIn == run;
	}

	/**
	 * Have the data fetched, if it is not there and is not being fetched either.
	 * @param start starts work, with what takes its outcome
	 */
	synchronized void fetchIfStale(Function<Outcome, GatedWork> start) {
		if (!this.isStale) {
			return;
		}
		this.isStale = false;
		this.result = this.result.again();
		this.work.end();
		this.done = new CompletableFuture<>();
		int begun = ++this.begun;
		this.work = start.apply((outcome) -> complete(begun, outcome));
	}

	/**
	 * Fetch the data again when the page asks for it next.
	 */
	synchronized void refetch() {
		this.isStale = true;
	}

	private synchronized boolean complete(int begun, UnaryOperator<AsyncResult<Object>> outcome) {
		if (begun != this.begun) {
			return false;
		}
		this.result = outcome.apply(this.result);
		this.done.complete(null);
		return this.isShownLoading;
	}

	/**
	 * Return what one run of the page is to show of it.
	 * @param until how long to wait for work that is under way, on the clock of
	 * {@link System#nanoTime()}
	 */
	synchronized Supplier<AsyncResult<Object>> showing(long until) {
		CompletableFuture<@Nullable Void> done = this.done;
		GatedWork work = this.work;
		int run = this.askedIn;
		return () -> {
			if (!work.isHeld()) {
				await(done, until);
			}
			return show(run);
		};
	}

	private synchronized AsyncResult<Object> show(int run) {
		this.shownIn = run;
		this.isShownLoading = this.result.isLoading();
		return this.result;
	}

	private static void await(CompletableFuture<@Nullable Void> done, long until) {
		try {
			done.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			// The page is shown without it.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Tell whether there is data, or something to say about it.
	 */
	synchronized boolean hasSomethingToShow() {
		return this.result.isOk() || this.result.getError() != null;
	}

	/**
	 * Tell whether its page is to be shown anew for it, now or when its work is done: not
	 * while somebody keeps that from beginning.
	 */
	synchronized boolean isAwaited() {
		boolean isShown = this.isShownLoading && this.shownIn == this.askedIn;
		return this.isStale || (isShown && !isHeld());
	}

	/**
	 * Tell whether work is under way.
	 */
	synchronized boolean isRunning() {
		return this.result.isLoading() && !this.isStale && !isHeld();
	}

	private boolean isHeld() {
		return this.work.isHeld() && this.result.isLoading();
	}

	/**
	 * End the work, if there is any. Data that there is stays, and is fetched again when
	 * the page asks for it next.
	 */
	synchronized void cancel() {
		if (this.result.isLoading()) {
			this.begun++;
			this.isStale = true;
			this.work.end();
			this.done.complete(null);
		}
	}

	/**
	 * Takes the outcome of work.
	 */
	@FunctionalInterface
	interface Outcome {

		/**
		 * Take it.
		 * @param outcome what the result becomes
		 * @return whether its page shows that it waits for this, and no other work was
		 * begun since
		 */
		boolean take(UnaryOperator<AsyncResult<Object>> outcome);

	}

}
