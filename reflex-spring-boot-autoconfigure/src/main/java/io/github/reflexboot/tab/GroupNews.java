package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.Collection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * When something was last sent to groups. A page is in a group only once its browser has
 * shown it and said so: by this, it learns that something came in between. Safe for use
 * by several threads.
 */
final class GroupNews {

	/**
	 * Of more groups, those that were sent to before are forgotten.
	 */
	private static final int MOST_GROUPS = 10_000;

	/**
	 * No browser takes longer from a page that is made to the word that it is shown.
	 */
	private static final Duration KEPT = Duration.ofMinutes(5);

	private final Cache<String, Long> sent = Caffeine.newBuilder()
		.maximumSize(MOST_GROUPS)
		.expireAfterWrite(KEPT)
		.build();

	/**
	 * Something is about to be sent. Call this before the tabs of the group are looked
	 * up.
	 */
	void note(String group) {
		this.sent.put(group, System.nanoTime());
	}

	/**
	 * Tell whether something was sent. Call this when a new tab can be found in its
	 * groups.
	 * @param time by {@link System#nanoTime()}
	 */
	boolean hasAny(Collection<String> groups, long time) {
		return groups.stream().anyMatch((group) -> {
			Long sent = this.sent.getIfPresent(group);
			return sent != null && sent - time >= 0;
		});
	}

}
