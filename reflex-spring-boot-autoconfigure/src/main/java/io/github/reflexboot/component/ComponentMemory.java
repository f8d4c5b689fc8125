package io.github.reflexboot.component;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

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
			.weigher((String tab, Remembered page) -> page.known().weight() + OVERHEAD)
			.expireAfterAccess(UNUSED)
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Return what a tab shows.
	 * @return {@code null} if that is not known, or was shown to somebody else
	 */
	@Nullable KnownComponents find(String tab, Visitor visitor) {
		Remembered page = this.tabs.getIfPresent(tab);
		return (page != null && page.reader().equals(Reader.of(visitor))) ? page.known() : null;
	}

	void keep(String tab, Visitor visitor, KnownComponents known) {
		this.tabs.put(tab, new Remembered(Reader.of(visitor), known));
	}

	void forget(String tab) {
		this.tabs.invalidate(tab);
	}

	private record Remembered(Reader reader, KnownComponents known) {

	}

	private record Reader(@Nullable String session, @Nullable String user) {

		private static Reader of(Visitor visitor) {
			return new Reader(visitor.session(), visitor.user());
		}

	}

}
