package io.github.reflexboot.tab;

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
	 * A page was left: its tab shows another one, and keeps its connection.
	 * @param tab identifier of the tab
	 */
	default void left(String tab) {
	}

	/**
	 * The session of a page is over, or has got another identifier.
	 * @param tab identifier of the tab
	 */
	void sessionEnded(String tab);

}
