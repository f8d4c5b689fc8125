package io.github.reflexboot.component;

import java.time.Duration;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.TabStates.TabState;
import io.github.reflexboot.visitor.Visitor;

/**
 * The components of the page that each tab shows, as they were rendered for its visitor.
 * What it has forgotten is found again by running the page. Safe for use by several
 * threads.
 */
final class ComponentMemory {

	private static final Duration UNUSED = Duration.ofMinutes(30);

	private static final int OVERHEAD = 200;

	private final Cache<String, Remembered> tabs;

	/**
	 * Create a memory.
	 * @param maxBytes about how much all of it may take
	 */
	ComponentMemory(long maxBytes) {
		this.tabs = Caffeine.newBuilder()
			.maximumWeight(maxBytes)
			.weigher((String tab, Remembered page) -> page.weight() + OVERHEAD)
			.expireAfterAccess(UNUSED)
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Return what a tab shows.
	 * @return {@code null} if that is not known, or was shown to somebody else
	 */
	@Nullable Remembered find(String tab, Visitor visitor) {
		Remembered page = this.tabs.getIfPresent(tab);
		return (page != null && page.reader().equals(Reader.of(visitor))) ? page : null;
	}

	/**
	 * Remember what a tab shows.
	 * @param states the signed states of the components, by their names
	 */
	void keep(String tab, Visitor visitor, KnownComponents known, Map<String, TabState> states) {
		this.tabs.put(tab, new Remembered(Reader.of(visitor), known, Map.copyOf(states)));
	}

	void forget(String tab) {
		this.tabs.invalidate(tab);
	}

	/**
	 * What is remembered of a tab. All of it is forgotten at once.
	 *
	 * @param reader who was shown it
	 * @param known the components that it shows
	 * @param states the signed states of those that have changed, by their names
	 */
	record Remembered(Reader reader, KnownComponents known, Map<String, TabState> states) {

		private int weight() {
			return this.known.weight() + this.states.values().stream().mapToInt(TabState::weight).sum();
		}

	}

	/**
	 * Who was shown a page.
	 *
	 * @param session the session
	 * @param user the name of the user
	 */
	record Reader(@Nullable String session, @Nullable String user) {

		private static Reader of(Visitor visitor) {
			return new Reader(visitor.session(), visitor.user());
		}

	}

}
