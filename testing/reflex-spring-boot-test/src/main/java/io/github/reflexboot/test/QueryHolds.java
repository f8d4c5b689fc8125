package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.PageRequest;
import io.github.reflexboot.query.QueryGate;

/**
 * The queries of one visitor that do not begin until their test says so. Safe for use by
 * several threads.
 */
final class QueryHolds implements QueryGate {

	private final Map<String, CompletableFuture<Void>> held = new ConcurrentHashMap<>();

	void hold(String query) {
		this.held.computeIfAbsent(query, (name) -> new CompletableFuture<>());
	}

	void release(String query) {
		CompletableFuture<Void> hold = this.held.remove(query);
		if (hold == null) {
			throw new AssertionError("The query '" + query + "' is not held. Held are: " + this.held.keySet());
		}
		hold.complete(null);
	}

	@Override
	public CompletableFuture<?> opened(String query) {
		CompletableFuture<?> hold = this.held.get(query);
		return (hold != null) ? hold : CompletableFuture.completedFuture(null);
	}

	/**
	 * Return a way into the application on which all of these are held.
	 */
	PageDispatcher around(PageDispatcher way) {
		return (request) -> {
			Map<String, Object> attributes = new HashMap<>(request.attributes());
			attributes.put(ATTRIBUTE, this);
			return way.dispatch(new PageRequest(request.url(), request.origin(), request.headers(), attributes,
					request.departure()));
		};
	}

}
