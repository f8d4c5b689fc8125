package io.github.reflexboot;

/**
 * Whose pages learn of what an action has changed: they fetch data again when a
 * {@link ReflexMutation} is done, or are shown anew after a {@link ReflexAction}. Pages
 * are reached as by a {@link ReflexBroadcaster}.
 *
 * @since 0.1.0
 */
public enum RefetchScope {

	/**
	 * The page that has called it.
	 */
	TAB,

	/**
	 * All pages of its session; if it has none, only the page itself.
	 */
	SESSION,

	/**
	 * All pages of its user; if nobody is logged in, only the page itself.
	 */
	USER,

	/**
	 * All pages of a group, and the page itself.
	 */
	GROUP,

	/**
	 * All pages.
	 */
	ALL

}
