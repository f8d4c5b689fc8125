package io.github.reflexboot.tab;

/**
 * Why the server closes the connection of a tab.
 *
 * @since 0.1.0
 */
public enum HangUp {

	/**
	 * The session of the connection has ended or has another identifier. The browser
	 * connects again with the cookies that it has then, and sends again what was not
	 * answered.
	 */
	SESSION_ENDED,

	/**
	 * The browser is to connect again with the cookies that it has now.
	 */
	RECONNECT,

	/**
	 * The page has opened another connection.
	 */
	REPLACED,

	/**
	 * The browser sends too much, or there are too many connections.
	 */
	TOO_MUCH,

	/**
	 * The server stops. The browser connects again when it is back.
	 */
	RESTARTING

}
