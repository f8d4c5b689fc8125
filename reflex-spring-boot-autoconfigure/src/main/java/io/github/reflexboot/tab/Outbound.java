package io.github.reflexboot.tab;

/**
 * The way from a tab to its browser, which a transport provides. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public interface Outbound {

	/**
	 * Send a message without waiting for the browser. Does nothing if the browser has
	 * gone, and never throws.
	 * @param text the message, as JSON
	 * @return its size in bytes; 0 if the browser has gone
	 */
	int send(String text);

	/**
	 * Close the connection once everything sent so far has arrived.
	 * @param reason why, which the browser is told
	 */
	void hangUp(HangUp reason);

}
