package io.github.reflexboot.tab;

import java.util.Set;

/**
 * Is told when nobody may look at an open page any more. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface TabListener {

	/**
	 * A page has lost its connection. It may get another one.
	 * @param tab identifier of the tab
	 */
	void disconnected(String tab);

	/**
	 * A page has lost its connection, and its browser has said that it leaves it. It may
	 * still come back, out of the cache of the browser.
	 * @param tab identifier of the tab
	 */
	default void closed(String tab) {
		disconnected(tab);
	}

	/**
	 * A page was left: its tab shows another one, and keeps its connection.
	 * @param tab identifier of the tab
	 */
	default void left(String tab) {
	}

	/**
	 * Others may be present in groups than before, or pages may show others.
	 * @param groups names of the groups
	 */
	default void presenceChanged(Set<String> groups) {
	}

	/**
	 * A session is over, or has got another identifier.
	 * @param session identifier of the session
	 * @param tabs identifiers of its tabs that have a connection; there may be others
	 */
	void sessionEnded(String session, Set<String> tabs);

	/**
	 * Return the sessions that have to be watched though no tab of theirs may have a
	 * connection.
	 * @return their identifiers
	 */
	default Set<String> sessions() {
		return Set.of();
	}

}
