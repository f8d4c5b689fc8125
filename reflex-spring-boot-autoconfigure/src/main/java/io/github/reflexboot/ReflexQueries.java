package io.github.reflexboot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * Fetches the data of a page in the background, so that the page does not wait for its
 * slowest part. The page is shown at once, without the data, and again when it arrives.
 * Controllers take this as a parameter, and any bean can have it injected:
 *
 * <pre class="code">
 * &#64;GetMapping("/dashboard")
 * String dashboard(&#64;RequestParam(defaultValue = "30") int days, ReflexQueries queries, Model model) {
 * 	model.addAttribute("sales", queries.get("sales", List.of(days), () -&gt; this.reports.sales(days)));
 * 	return "dashboard";
 * }
 * </pre>
 *
 * A query is identified by its name and its arguments, in one open page. When the page
 * runs again, it finds the query under way or done, and does not start it again until
 * {@link #refetch}; a query that the page no longer asks for is interrupted and
 * forgotten. A page load starts no query: the page does so once it is connected, unless
 * {@link #await} makes the load wait.
 * <p>
 * The work runs on another thread, with the user, the locale, the logging context and
 * whatever else the application carries along, but without request and session: read what
 * it needs from them before. Several threads read what it returns, so do not change it
 * afterwards. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface ReflexQueries {

	/**
	 * Return the state of data that depends on nothing, and fetch it if needed.
	 * @param name name of the query
	 * @param work fetches the data; may be interrupted
	 * @param <T> the type of the data
	 * @return the data, or that it is being fetched
	 * @throws IllegalStateException if no request is under way, or if the page asks for
	 * too many queries
	 */
	default <T> AsyncResult<T> get(String name, Callable<? extends @Nullable T> work) {
		return get(name, List.of(), work);
	}

	/**
	 * Return the state of data, and fetch it if needed. Each
	 * {@link ReflexQueryPostProcessor} gets what is fetched. To avoid that, write a
	 * {@link ReflexQuery} method, or return what they ignore, such as records made of
	 * entities.
	 * @param name name of the query
	 * @param arguments what the data depends on. They are compared by
	 * {@link Object#equals}, so they must not change, nor differ each time
	 * @param work fetches the data; may be interrupted
	 * @param <T> the type of the data
	 * @return the data, or that it is being fetched
	 * @throws IllegalArgumentException if an argument is of a type that has no
	 * {@code equals} of its own
	 * @throws IllegalStateException if no request is under way, or if the page asks for
	 * too many queries
	 */
	<T> AsyncResult<T> get(String name, List<? extends @Nullable Object> arguments,
			Callable<? extends @Nullable T> work);

	/**
	 * Return the state of the data of a {@link ReflexQuery} method, and call the method
	 * if needed.
	 * @param name name of the query
	 * @param arguments the arguments of the method
	 * @param <T> the type of the data
	 * @return the data, or that it is being fetched
	 * @throws IllegalArgumentException if there is no such query, or if the arguments are
	 * not those of its method
	 * @throws IllegalStateException if no request is under way, or if the page asks for
	 * too many queries
	 */
	<T> AsyncResult<T> call(String name, @Nullable Object... arguments);

	/**
	 * Fetch this page's data of a name again, whatever its arguments, the next time that
	 * the page asks for it, also later in the same request. The page keeps what it has
	 * until then. Has no effect if it has none.
	 * @param name name of the query
	 * @throws IllegalStateException if no request is under way
	 */
	void refetch(String name);

	/**
	 * Return queries that a page waits for as long as it has no data, also when a browser
	 * loads it: for browsers without JavaScript, and for search engines.
	 * @param time how long it waits at most
	 * @return the same queries, but waited for
	 */
	ReflexQueries await(Duration time);

}
