package io.github.reflexboot.invoke;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

import org.springframework.core.ReactiveAdapter;
import org.springframework.web.context.request.async.DeferredResult;

import io.github.reflexboot.registry.ReturnTypes;

/**
 * Waits for what actions return before they are done: futures, deferred results and
 * reactive types. A {@link Callable} is called at once, on the thread of the action, so
 * that session, user and transaction are the same; that is not a thread of the web
 * server. Safe for use by several threads.
 */
final class ReturnValues {

	private final Duration limit;

	/**
	 * Create it.
	 * @param limit how long to wait for a value
	 */
	ReturnValues(Duration limit) {
		this.limit = limit;
	}

	/**
	 * Return the value of an action, waiting for it if necessary.
	 * @throws TimeoutException if it did not come in time; it is cancelled then
	 * @throws Exception the exception that it completed with
	 */
	@Nullable Object await(@Nullable Object returned) throws Exception {
		if (returned instanceof Callable<?> callable) {
			return callable.call();
		}
		Future<?> future = (returned != null) ? future(returned) : null;
		return (future != null) ? get(future) : returned;
	}

	private static @Nullable Future<?> future(Object returned) {
		if (returned instanceof DeferredResult<?> deferred) {
			CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
			deferred.setResultHandler((value) -> {
				if (value instanceof Throwable failure) {
					result.completeExceptionally(failure);
				}
				else {
					result.complete(value);
				}
			});
			return result;
		}
		if (returned instanceof Future<?> future) {
			return future;
		}
		if (returned instanceof CompletionStage<?> stage) {
			return stage.toCompletableFuture();
		}
		ReactiveAdapter adapter = ReturnTypes.adapter(returned.getClass());
		return (adapter != null) ? LastValue.of(adapter.toPublisher(returned)) : null;
	}

	private @Nullable Object get(Future<?> future) throws Exception {
		try {
			return future.get(this.limit.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			future.cancel(true);
			throw new TimeoutException("What the action returned did not complete within " + this.limit.toMillis()
					+ " ms (reflex.limits.action-timeout)");
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Exception cause) {
				throw cause;
			}
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw ex;
		}
	}

	/**
	 * The last value of a publisher, once that has completed. Cancelling this future
	 * cancels the subscription.
	 */
	private static final class LastValue extends CompletableFuture<@Nullable Object> implements Subscriber<Object> {

		private volatile @Nullable Subscription subscription;

		private volatile @Nullable Object last;

		static LastValue of(Publisher<Object> publisher) {
			LastValue value = new LastValue();
			publisher.subscribe(value);
			return value;
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.subscription = subscription;
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(Object value) {
			this.last = value;
		}

		@Override
		public void onError(Throwable failure) {
			completeExceptionally(failure);
		}

		@Override
		public void onComplete() {
			complete(this.last);
		}

		@Override
		public boolean cancel(boolean mayInterruptIfRunning) {
			Subscription current = this.subscription;
			if (current != null) {
				current.cancel();
			}
			return super.cancel(mayInterruptIfRunning);
		}

	}

}
