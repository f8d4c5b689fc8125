package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * The state of data that takes its time, as returned by {@link ReflexQueries#get}.
 * Templates read its properties:
 *
 * <pre class="code">
 * &lt;p th:if="${sales.loading}"&gt;Adding up…&lt;/p&gt;
 * &lt;p th:if="${sales.error}" th:text="'Failed, error ' + ${sales.error.id}"&gt;&lt;/p&gt;
 * &lt;tr th:each="row : ${sales.data}"&gt;
 * </pre>
 *
 * It stays the same for one render of the page. The first call of one of its methods may
 * wait some milliseconds for data that is nearly there. Safe for use by several threads.
 *
 * @param <T> the type of the data
 * @since 0.1.0
 */
public interface AsyncResult<T> {

	/**
	 * Return whether the data is being fetched, for the first time or again. The page is
	 * shown again when that is over.
	 * @return {@code true} also while the page is loaded by a browser that does not run
	 * scripts, which never gets the data
	 */
	boolean isLoading();

	/**
	 * Return the data. It stays while it is fetched again, and when that fails.
	 * @return the data of the last success; {@code null} if there was none, or if the
	 * data is {@code null}
	 */
	@Nullable T getData();

	/**
	 * Return why the data could not be fetched.
	 * @return what went wrong the last time; {@code null} if nothing did, or while it is
	 * fetched again
	 */
	@Nullable AsyncFailure getError();

	/**
	 * Return whether there is data: fetching it has succeeded at least once.
	 * @return whether {@link #getData()} can be shown
	 */
	boolean isOk();

	/**
	 * Return the result of work that has only begun.
	 * @param <T> the type of the data
	 * @return a result that never changes, as for tests
	 */
	static <T> AsyncResult<T> loading() {
		return new FixedResult<>(true, null, null, false);
	}

	/**
	 * Return the result of work that has succeeded.
	 * @param data the data; may be {@code null}
	 * @param <T> the type of the data
	 * @return a result that never changes, as for tests
	 */
	static <T> AsyncResult<T> of(@Nullable T data) {
		return new FixedResult<>(false, data, null, true);
	}

	/**
	 * Return what this becomes when the data is fetched again.
	 * @return a result that never changes: loading, with the data of this one
	 */
	default AsyncResult<T> again() {
		return new FixedResult<>(true, getData(), null, isOk());
	}

	/**
	 * Return what this becomes when fetching the data fails.
	 * @param error what went wrong
	 * @return a result that never changes: failed, with the data of this one
	 */
	default AsyncResult<T> failedBy(AsyncFailure error) {
		return new FixedResult<>(false, getData(), error, isOk());
	}

}
