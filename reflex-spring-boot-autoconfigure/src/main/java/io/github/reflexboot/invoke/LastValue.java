package io.github.reflexboot.invoke;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * The last value of a publisher, once it has completed. To cancel this future cancels the
 * subscription.
 */
final class LastValue extends CompletableFuture<@Nullable Object> implements Subscriber<Object> {

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
