package io.github.reflexboot.relay;

import java.util.Set;

/**
 * Does what other servers say. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface NodeListener {

	/**
	 * Return the kinds of messages that it does something about.
	 * @return their names
	 */
	Set<String> kinds();

	/**
	 * Another server has said something. Return soon: one thread reads all messages.
	 * @param message what it said, of whatever kind
	 */
	void received(NodeMessage message);

	/**
	 * What others have said may have been lost. Called again at once where that happens
	 * several times, or thousands of times: do once what these have in common.
	 */
	default void missed() {
	}

}
