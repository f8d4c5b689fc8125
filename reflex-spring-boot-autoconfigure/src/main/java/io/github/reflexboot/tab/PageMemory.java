package io.github.reflexboot.tab;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last page that was sent to each tab, and some before it where visits lead
 * back and forth, so that only what changed has to be sent next. When space runs short,
 * the least recently used pages are packed. Nothing depends on it: a page that it has
 * forgotten is sent as a whole. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageMemory {

	/**
	 * Whoever reads a page for longer than that can get a whole one again.
	 */
	private static final Duration UNUSED = Duration.ofMinutes(2);

	private static final int OVERHEAD = 200;

	/**
	 * No name of a component follows right behind the identifier of its tab.
	 */
	private static final char EARLIER = '@';

	private final Cache<String, SentPage> pages;

	private final Cache<String, PackedPage> packed;

	private final long maxBytes;

	private final boolean hasRoom;

	/**
	 * Create a memory.
	 * @param maxBytes how much all pages together may take; 0 to remember none
	 */
	public PageMemory(long maxBytes) {
		this.maxBytes = maxBytes;
		this.hasRoom = maxBytes > 0;
		this.packed = cache(maxBytes - maxBytes / 2).weigher((String tab, PackedPage page) -> page.size() + OVERHEAD)
			.build();
		this.pages = cache(maxBytes / 2).weigher((String tab, SentPage page) -> page.size())
			.evictionListener(this::pack)
			.build();
	}

	private static Caffeine<Object, Object> cache(long maxBytes) {
		return Caffeine.newBuilder().maximumWeight(maxBytes).expireAfterAccess(UNUSED).executor(Runnable::run);
	}

	/**
	 * Return how much the pages may take.
	 * @return the number of bytes
	 */
	public long maxBytes() {
		return this.maxBytes;
	}

	/**
	 * Return how much the pages take that are not packed.
	 * @return the number of bytes
	 */
	public long plainBytes() {
		return bytes(this.pages);
	}

	/**
	 * Return how much the packed pages take.
	 * @return the number of bytes
	 */
	public long packedBytes() {
		return bytes(this.packed);
	}

	private static long bytes(Cache<?, ?> cache) {
		return cache.policy().eviction().map((eviction) -> eviction.weightedSize().orElse(0)).orElse(0L);
	}

	/**
	 * A page that is no longer found in one place is already found in the other.
	 */
	private void pack(@Nullable String tab, @Nullable SentPage page, RemovalCause cause) {
		if (tab != null && page != null && cause == RemovalCause.SIZE) {
			PackedPage small = PackedPage.of(page);
			if (small != null) {
				this.packed.put(tab, small);
			}
		}
	}

	/**
	 * Return the last page of a tab, if it was made for this reader and is not packed.
	 * Only such a page knows where its roots stand.
	 */
	@Nullable SentPage findUnpacked(String tab, Object reader) {
		SentPage page = this.pages.getIfPresent(tab);
		return (page != null && page.reader().equals(reader)) ? page : null;
	}

	/**
	 * Return the last page of a tab, if it was made for this reader.
	 */
	@Nullable SentPage find(String tab, Object reader) {
		SentPage page = this.pages.getIfPresent(tab);
		if (page != null) {
			return page.reader().equals(reader) ? page : null;
		}
		PackedPage small = this.packed.getIfPresent(tab);
		return (small != null && small.reader().equals(reader)) ? small.unpack() : null;
	}

	/**
	 * Remember a page. If the one before it is packed at the same moment, it is never
	 * found, since it is forgotten before this one.
	 */
	void keep(String tab, SentPage page) {
		if (this.hasRoom) {
			this.packed.invalidate(tab);
			this.pages.put(tab, page);
		}
	}

	/**
	 * Return an earlier page of a tab, if it was made for this reader.
	 */
	@Nullable SentPage findEarlier(String tab, String version, Object reader) {
		return find(tab + EARLIER + version, reader);
	}

	/**
	 * Remember a page when it is no longer the last one of its tab.
	 */
	void keepEarlier(String tab, SentPage page) {
		keep(tab + EARLIER + page.version(), page);
	}

	void forgetEarlier(String tab, String version) {
		forget(tab + EARLIER + version);
	}

	void forget(String tab) {
		this.pages.invalidate(tab);
		this.packed.invalidate(tab);
	}

}
