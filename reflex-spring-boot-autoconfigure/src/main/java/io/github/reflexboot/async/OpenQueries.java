package io.github.reflexboot.async;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queries of all open pages, by their tabs. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class OpenQueries implements LeftPages.Work {

	private final Map<String, PageQueries> ofTabs = new ConcurrentHashMap<>();

	void add(String tab, PageQueries queries) {
		this.ofTabs.put(tab, queries);
	}

	void remove(String tab, PageQueries queries) {
		this.ofTabs.remove(tab, queries);
	}

	/**
	 * Have a page fetch data again when it asks for it next.
	 * @param names names of its queries
	 * @return whether it has one of them
	 */
	boolean refetch(String tab, List<String> names) {
		PageQueries queries = this.ofTabs.get(tab);
		return queries != null && names.stream().filter(queries::refetch).count() > 0;
	}

	@Override
	public boolean has(String tab) {
		return this.ofTabs.containsKey(tab);
	}

	@Override
	public void cancel(String tab) {
		PageQueries queries = this.ofTabs.get(tab);
		if (queries != null) {
			queries.cancel();
		}
	}

}
