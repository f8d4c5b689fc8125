package io.github.reflexboot.query;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

import io.github.reflexboot.AsyncFailure;
import io.github.reflexboot.AsyncResult;

/**
 * What one run of a page knows of a query, as it is when the page looks for the first
 * time. Safe for use by several threads.
 *
 * @param <T> the type of the data
 */
final class LiveResult<T> implements AsyncResult<T> {

	private final SingletonSupplier<AsyncResult<T>> seen;

	/**
	 * Create it.
	 * @param look returns the result as it is, once nobody waits for it any longer
	 */
	LiveResult(Supplier<AsyncResult<T>> look) {
		this.seen = SingletonSupplier.of(look);
	}

	@Override
	public boolean isLoading() {
		return this.seen.obtain().isLoading();
	}

	@Override
	public @Nullable T getData() {
		return this.seen.obtain().getData();
	}

	@Override
	public @Nullable AsyncFailure getError() {
		return this.seen.obtain().getError();
	}

	@Override
	public boolean isOk() {
		return this.seen.obtain().isOk();
	}

	@Override
	public String toString() {
		return this.seen.obtain().toString();
	}

}
