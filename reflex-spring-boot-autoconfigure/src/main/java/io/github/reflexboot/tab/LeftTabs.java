package io.github.reflexboot.tab;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Tabs whose browsers have gone, for as long as something that was taken from them is not
 * done yet. Safe for use by several threads.
 */
final class LeftTabs {

	private final Map<Tab, CompletableFuture<Void>> tabs = new ConcurrentHashMap<>();

	/**
	 * Keep a tab.
	 * @param tab the tab
	 * @param done is completed when all that was taken is done
	 */
	void add(Tab tab, CompletableFuture<Void> done) {
		this.tabs.put(tab, done);
		done.whenComplete((nothing, failure) -> this.tabs.remove(tab));
	}

	/**
	 * Return what is completed when all is done that was taken from a page by its earlier
	 * connections.
	 * @param tab identifier of the page
	 */
	CompletableFuture<Void> done(String tab) {
		return done((left) -> tab.equals(left.id()));
	}

	/**
	 * Return what is completed when all is done.
	 */
	CompletableFuture<Void> allDone() {
		return done((left) -> true);
	}

	private CompletableFuture<Void> done(Predicate<Tab> which) {
		return CompletableFuture.allOf(this.tabs.entrySet()
			.stream()
			.filter((entry) -> which.test(entry.getKey()))
			.map(Map.Entry::getValue)
			.toArray(CompletableFuture<?>[]::new));
	}

	/**
	 * Forget what has not begun, on a server that stops.
	 */
	void close() {
		this.tabs.keySet().forEach(Tab::close);
	}

}
