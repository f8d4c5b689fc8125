package io.github.reflexboot.query;

import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps queries from beginning, so that a test can look at a page that waits for them.
 * One that is an attribute of a request, under {@link #ATTRIBUTE}, is for all queries
 * that are asked for there. Safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface QueryGate {

	/**
	 * Name of the attribute.
	 */
	String ATTRIBUTE = QueryGate.class.getName();

	/**
	 * Return what a query waits for.
	 * @param query name of the query
	 * @return is completed when its work may begin; completed already if nothing keeps it
	 */
	CompletableFuture<?> opened(String query);

	/**
	 * Return the gate of a request.
	 */
	static QueryGate of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof QueryGate gate) ? gate
				: (query) -> CompletableFuture.completedFuture(null);
	}

}
