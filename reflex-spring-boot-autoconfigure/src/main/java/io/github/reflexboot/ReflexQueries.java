package io.github.reflexboot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * Fetches the data of a page in the background, so that the page does not wait for its
 * slowest part. The page is shown at once, without the data, and once more when it is
 * there. Controllers take it as a parameter, and any bean can have it injected:
 *
 * <pre class="code">
 * &#64;GetMapping("/dashboard")
 * String dashboard(&#64;RequestParam(defaultValue = "30") int days, ReflexQueries queries, Model model) {
 * 	model.addAttribute("sales", queries.get("sales", List.of(days), () -&gt; this.reports.sales(days)));
 * 	return "dashboard";
 * }
 * </pre>
 *
 * A query is known by its name and its arguments, in one open page. When the page runs
 * again it finds the work that is under way or done, which is not started again until
 * {@link #refetch} says so; a query that the page no longer asks for is interrupted and
 * forgotten. When a browser loads the page, nothing is started yet: that is left to the
 * page once it is connected, unless {@link #await} has the browser wait.
 * <p>
 * The work runs on another thread, with the user, the locale, the logging context and
 * whatever else the application carries along, but without request and session: read what
 * it needs from them before. What it returns is for the pages of one visitor, on several
 * threads, so it must not change any more. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface ReflexQueries {

	/**
	 * Return what is known of data that depends on nothing, and have it fetched if it is
	 * not.
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
	 * Return what is known of data, and have it fetched if it is not. What is fetched is
	 * given to each {@link ReflexQueryPostProcessor}. For a query that shall not have
	 * that done, write a {@link ReflexQuery} method; or have the work return what they do
	 * not look at, such as records made of entities.
	 * @param name name of the query
	 * @param arguments what the data depends on. They are compared by
	 * {@link Object#equals}, so they must not change, nor be others each time
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
	 * Return what is known of the data of a {@link ReflexQuery} method, and have it
	 * called if it is not.
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
	 * Fetch the data again that this page has under a name, whatever its arguments, the
	 * next time that the page asks for it: in the same request if it does so after this.
	 * The page keeps what it has until then. Changes nothing if it has none.
	 * @param name name of the query
	 * @throws IllegalStateException if no request is under way
	 */
	void refetch(String name);

	/**
	 * Return queries for which a page waits, if it has no data yet to show, also when a
	 * browser loads it: for browsers that do not run scripts, and for search engines.
	 * @param time how long it waits at most
	 * @return the same queries, but waited for
	 */
	ReflexQueries await(Duration time);

}
