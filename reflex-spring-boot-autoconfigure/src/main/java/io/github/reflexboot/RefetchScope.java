package io.github.reflexboot;

/**
 * Whose pages fetch data again when a {@link ReflexMutation} is done. Only pages that are
 * connected to this server are reached.
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
