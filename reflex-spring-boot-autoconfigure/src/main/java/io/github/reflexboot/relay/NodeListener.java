package io.github.reflexboot.relay;

/**
 * Does what other servers say. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface NodeListener {

	/**
	 * Another server has said something. Return soon: one thread reads all messages.
	 * @param message what it said. Kinds that are not known are left alone
	 */
	void received(NodeMessage message);

	/**
	 * What others have said may have been lost. Called again at once where that happens
	 * several times.
	 */
	default void missed() {
	}

}
