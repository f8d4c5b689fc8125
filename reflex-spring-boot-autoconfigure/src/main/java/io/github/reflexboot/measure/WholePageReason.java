package io.github.reflexboot.measure;

/**
 * Why a browser was sent a whole page instead of what has changed in it.
 *
 * @since 0.1.0
 */
public enum WholePageReason {

	/**
	 * The browser has named no page, as for the first answer after a page was loaded.
	 */
	NONE_NAMED,

	/**
	 * The server has no page of this tab: it has forgotten it, never had it, or it was
	 * made for another session or user.
	 */
	FORGOTTEN,

	/**
	 * The server has a page of this tab, but not one that the browser has.
	 */
	OTHER_VERSION,

	/**
	 * The change would be no smaller.
	 */
	CHANGED_TOO_MUCH

}
