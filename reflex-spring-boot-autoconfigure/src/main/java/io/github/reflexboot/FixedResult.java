package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * A result that does not change any more.
 *
 * @param <T> the type of the data
 * @param isLoading whether the data is being fetched
 * @param getData the data
 * @param getError what went wrong
 * @param isOk whether there is data
 */
record FixedResult<T>(boolean isLoading, @Nullable T getData, @Nullable AsyncFailure getError,
		boolean isOk) implements AsyncResult<T> {

}
