package io.github.reflexboot.tab;

import io.github.reflexboot.protocol.ServerMessage;

/**
 * Sends the answers of a tab to its browser. Safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AnswerSender {

	/**
	 * Send a message, also where nobody is there any more. Must not throw.
	 * @param message the message
	 * @return how many bytes it has
	 */
	int send(ServerMessage message);

}
