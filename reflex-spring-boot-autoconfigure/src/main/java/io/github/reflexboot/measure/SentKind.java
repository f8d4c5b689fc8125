package io.github.reflexboot.measure;

/**
 * What a server sends to browsers.
 *
 * @since 0.1.0
 */
public enum SentKind {

	/**
	 * A whole page.
	 */
	PAGE,

	/**
	 * What has changed in a page.
	 */
	DELTA,

	/**
	 * That a page has not changed.
	 */
	SAME,

	/**
	 * An answer without a page, such as a redirect or a failure.
	 */
	ANSWER,

	/**
	 * Operations that nobody has asked for.
	 */
	PUSH,

	/**
	 * That a page is to be run again.
	 */
	REFRESH,

	/**
	 * What keeps a connection.
	 */
	CONNECTION

}
