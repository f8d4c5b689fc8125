package io.github.reflexboot.tab;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.reflexboot.visitor.DocumentPolicy;

/**
 * What is known of documents that have lost their connection, until they have another
 * one. What is forgotten costs a page load at the next visit. Safe for use by several
 * threads.
 */
final class LostDocuments {

	private static final int MOST = 10_000;

	private static final Duration UNTIL_FORGOTTEN = Duration.ofMinutes(10);

	private final Cache<String, DocumentPolicy> lost = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterWrite(UNTIL_FORGOTTEN)
		.build();

	/**
	 * A document has lost its connection.
	 */
	void lose(String tab, DocumentPolicy document) {
		if (document.isKnown()) {
			this.lost.put(tab, document);
		}
	}

	/**
	 * A document has a connection.
	 */
	void follow(String tab, DocumentPolicy document) {
		DocumentPolicy earlier = this.lost.asMap().remove(tab);
		if (earlier != null) {
			document.follow(earlier);
		}
	}

}
