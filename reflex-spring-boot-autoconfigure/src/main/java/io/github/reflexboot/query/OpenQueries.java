package io.github.reflexboot.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import io.github.reflexboot.async.LeftPages;
import io.github.reflexboot.page.PageRun;

/**
 * The queries of all open pages, by their tabs. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class OpenQueries implements LeftPages.Work, HandlerInterceptor {

	private final Map<String, PageQueries> ofTabs = new ConcurrentHashMap<>();

	void add(String tab, PageQueries queries) {
		this.ofTabs.put(tab, queries);
	}

	void remove(String tab, PageQueries queries) {
		this.ofTabs.remove(tab, queries);
	}

	/**
	 * A page runs: if it asks for none of its queries any more, they are forgotten.
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		PageRun run = PageRun.inTab(request);
		PageQueries queries = (run != null) ? this.ofTabs.get(run.tab()) : null;
		if (run != null && queries != null) {
			run.whenOver(() -> queries.over(run));
		}
		return true;
	}

	/**
	 * Return what a page is to be shown anew for, as its browser is asked to: queries
	 * that it shows as being fetched, or whose data is out of date. What is kept from
	 * beginning is not among them.
	 * @param tab the page
	 * @param since when the run of the page began that counts, on the clock of
	 * {@link System#nanoTime()}; what it has not asked for, nobody awaits any more
	 * @return the queries, possibly none
	 */
	public List<AwaitedQuery> awaited(String tab, long since) {
		PageQueries queries = this.ofTabs.get(tab);
		return (queries != null) ? queries.awaited(since) : List.of();
	}

	/**
	 * Have a page fetch data again when it asks for it next.
	 * @param tab the page
	 * @param names names of its queries
	 * @return whether it has one of them
	 */
	public boolean refetch(String tab, List<String> names) {
		PageQueries queries = this.ofTabs.get(tab);
		return queries != null && names.stream().filter(queries::refetch).count() > 0;
	}

	/**
	 * Have pages without a connection fetch data again when they come back: nobody can
	 * tell whether it concerns them.
	 * @param names names of queries
	 * @param isConnected tells by its identifier whether a tab has a connection
	 */
	public void refetchAway(List<String> names, Predicate<String> isConnected) {
		this.ofTabs.keySet().stream().filter(isConnected.negate()).forEach((tab) -> refetch(tab, names));
	}

	@Override
	public boolean has(String tab) {
		return this.ofTabs.containsKey(tab);
	}

	@Override
	public void endSession(String session, Set<String> tabs) {
		tabs.forEach(this::cancel);
		this.ofTabs.values()
			.stream()
			.filter((queries) -> session.equals(queries.session()))
			.forEach(PageQueries::cancel);
	}

	@Override
	public Set<String> sessions() {
		return this.ofTabs.values()
			.stream()
			.filter(PageQueries::isAnyRunning)
			.flatMap((queries) -> Stream.ofNullable(queries.session()))
			.collect(Collectors.toSet());
	}

	@Override
	public void cancel(String tab) {
		PageQueries queries = this.ofTabs.get(tab);
		if (queries != null) {
			queries.leave();
		}
	}

}
