package io.github.reflexboot.tab;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Tabs whose browsers have gone, until everything that they sent is done. Safe for use by
 * several threads.
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

	int size() {
		return this.tabs.size();
	}

	/**
	 * Return the earlier connections of a page whose work is not done.
	 * @param tab identifier of the page
	 */
	List<Tab> of(String tab) {
		return this.tabs.keySet().stream().filter((left) -> tab.equals(left.id())).toList();
	}

	/**
	 * Return a future that completes when everything is done that a page sent by its
	 * earlier connections.
	 * @param tab identifier of the page
	 */
	CompletableFuture<Void> done(String tab) {
		return done((left) -> tab.equals(left.id()));
	}

	/**
	 * Return a future that completes when everything is done.
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
	 * Forget what has not begun, because the server is stopping.
	 */
	void close() {
		this.tabs.keySet().forEach(Tab::close);
	}

}
