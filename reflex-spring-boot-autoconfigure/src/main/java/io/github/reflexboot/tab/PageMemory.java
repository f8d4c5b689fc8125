package io.github.reflexboot.tab;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The last page that was sent to each tab, so that the next one can be sent as what
 * changed. Nothing depends on it: what it has forgotten is sent as a whole. Safe for use
 * by several threads.
 *
 * @since 0.1.0
 */
public final class PageMemory {

	/**
	 * Who reads a page for longer than that may as well get it as a whole once more.
	 */
	private static final Duration UNUSED = Duration.ofMinutes(2);

	private static final int OVERHEAD = 200;

	private final Cache<String, SentPage> pages;

	/**
	 * Create a memory.
	 * @param maxBytes how much all pages together may take; 0 to remember none
	 */
	public PageMemory(long maxBytes) {
		this.pages = Caffeine.newBuilder()
			.maximumWeight(maxBytes)
			.weigher((String tab, SentPage page) -> page.text().length + OVERHEAD)
			.expireAfterAccess(UNUSED)
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Return the last page of a tab, if it was made for this reader.
	 */
	@Nullable SentPage find(String tab, Object reader) {
		SentPage page = this.pages.getIfPresent(tab);
		return (page != null && page.reader.equals(reader)) ? page : null;
	}

	void keep(String tab, SentPage page) {
		this.pages.put(tab, page);
	}

	void forget(String tab) {
		this.pages.invalidate(tab);
	}

	/**
	 * A page as a browser has got it.
	 */
	static final class SentPage {

		private final String version;

		private final Object reader;

		private final byte[] text;

		SentPage(String version, Object reader, byte[] text) {
			this.version = version;
			this.reader = reader;
			this.text = text;
		}

		/**
		 * Return what both sides call it.
		 */
		String version() {
			return this.version;
		}

		/**
		 * Return its bytes, in UTF-8.
		 */
		byte[] text() {
			return this.text;
		}

	}

}
