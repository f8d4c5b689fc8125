package io.github.reflexboot.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds queries of a page that would go on for ever: their data comes, the page is shown
 * once more because of that, and asks for the same name with arguments that it has never
 * asked for, such as the current time. For one thread at a time.
 */
final class RefreshLoops {

	/**
	 * Arguments such as the current day may change just then, but not so often.
	 */
	private static final int MAX_IN_A_ROW = 5;

	/**
	 * The data of one query may say what the next one asks for, but not so often.
	 */
	private static final int MAX_OF_PAGE_IN_A_ROW = 16;

	private final Map<String, Integer> inARow = new HashMap<>();

	private int ofPageInARow;

	private boolean isRefetching;

	private final Set<String> askedAnew = new HashSet<>();

	private final Set<String> askedAgain = new HashSet<>();

	private Set<String> shown = new HashSet<>();

	private Set<String> causes = Set.of();

	/**
	 * The page runs.
	 * @param isRefresh whether it does nothing else, as when data has come
	 */
	void begin(boolean isRefresh) {
		this.causes = isRefresh ? this.shown : Set.of();
		this.shown = new HashSet<>();
		this.askedAnew.clear();
		this.askedAgain.clear();
	}

	/**
	 * The page asks for arguments of which nothing is known.
	 */
	void askedAnew(String name) {
		this.askedAnew.add(name);
	}

	/**
	 * The page has data fetched again by itself, without anybody having asked for that.
	 */
	void refetches() {
		this.isRefetching = true;
	}

	/**
	 * The page asks for what it has asked for before.
	 */
	void askedAgain(String name) {
		this.askedAgain.add(name);
	}

	/**
	 * All of the page has run.
	 */
	void end() {
		this.inARow.keySet().removeIf((name) -> this.askedAgain.contains(name) || !this.askedAnew.contains(name));
		this.causes.stream()
			.filter((name) -> this.askedAnew.contains(name) && !this.askedAgain.contains(name))
			.forEach((name) -> this.inARow.merge(name, 1, Integer::sum));
		boolean asksForMore = !this.causes.isEmpty() && (this.isRefetching || !this.askedAnew.isEmpty());
		this.isRefetching = false;
		this.ofPageInARow = asksForMore ? this.ofPageInARow + 1 : 0;
	}

	/**
	 * Data has come that the page is to show.
	 */
	void shows(String name) {
		this.shown.add(name);
	}

	/**
	 * Tell whether showing the data of a query would only have it fetched once more.
	 */
	boolean isEndless(String name) {
		return this.inARow.getOrDefault(name, 0) >= MAX_IN_A_ROW || this.ofPageInARow >= MAX_OF_PAGE_IN_A_ROW;
	}

}
