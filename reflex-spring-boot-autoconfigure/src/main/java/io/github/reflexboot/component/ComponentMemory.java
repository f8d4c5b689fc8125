package io.github.reflexboot.component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.CacheEntry;
import com.github.benmanes.caffeine.cache.Policy.FixedExpiration;
import com.github.benmanes.caffeine.cache.RemovalCause;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.TabStates.TabState;
import io.github.reflexboot.visitor.Visitor;

/**
 * The components of the page that each tab shows, as they were rendered for its visitor.
 * What it has forgotten is found again by running the page. Where space runs short, the
 * tabs go that were not used for longest: a cache that prefers what is used often could
 * refuse a page that was just opened, each time it is shown. Safe for use by several
 * threads.
 */
final class ComponentMemory {

	private static final Duration UNUSED = Duration.ofMinutes(30);

	private static final int OVERHEAD = 200;

	private final long maxBytes;

	private final AtomicLong bytes = new AtomicLong();

	private final Cache<String, Remembered> tabs;

	private final FixedExpiration<String, Remembered> use;

	/**
	 * Create a memory.
	 * @param maxBytes about how much all of it may take; the page that was kept last is
	 * there even if it is larger
	 */
	ComponentMemory(long maxBytes) {
		this.maxBytes = maxBytes;
		this.tabs = Caffeine.newBuilder()
			.expireAfterAccess(UNUSED)
			.removalListener(this::forgotten)
			.executor(Runnable::run)
			.build();
		this.use = this.tabs.policy().expireAfterAccess().orElseThrow();
	}

	private void forgotten(@Nullable String tab, @Nullable Remembered page, RemovalCause cause) {
		if (page != null) {
			this.bytes.addAndGet(-page.weight());
		}
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
		Remembered page = Remembered.of(visitor, known, states);
		// What only replaces something counts as a use, and Caffeine may miss some of
		// many.
		this.tabs.invalidate(tab);
		this.bytes.addAndGet(page.weight());
		this.tabs.put(tab, page);
		long excess = this.bytes.get() - this.maxBytes;
		if (excess > 0) {
			this.use.oldest((pages) -> first(pages, excess, tab)).forEach(this::forget);
		}
	}

	/**
	 * Return those that were not used for longest.
	 * @param excess how much they have to take
	 * @param newest the tab that stays
	 */
	private static List<CacheEntry<String, Remembered>> first(Stream<CacheEntry<String, Remembered>> pages, long excess,
			String newest) {
		List<CacheEntry<String, Remembered>> first = new ArrayList<>();
		long left = excess;
		for (Iterator<CacheEntry<String, Remembered>> each = pages.iterator(); left > 0 && each.hasNext();) {
			CacheEntry<String, Remembered> page = each.next();
			if (!page.getKey().equals(newest)) {
				first.add(page);
				left -= page.getValue().weight();
			}
		}
		return first;
	}

	/**
	 * Forget a page, unless its tab shows another one by now.
	 */
	private void forget(CacheEntry<String, Remembered> page) {
		this.tabs.asMap().remove(page.getKey(), page.getValue());
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
	 * @param weight about how many bytes it takes
	 */
	record Remembered(Reader reader, KnownComponents known, Map<String, TabState> states, int weight) {

		static Remembered of(Visitor visitor, KnownComponents known, Map<String, TabState> states) {
			return new Remembered(Reader.of(visitor), known, Map.copyOf(states),
					OVERHEAD + known.weight() + states.values().stream().mapToInt(TabState::weight).sum());
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
