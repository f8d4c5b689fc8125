package io.github.reflexboot.tab;

import io.github.reflexboot.protocol.ServerMessage;

/**
 * Sends a tab what nobody at it has asked for, in order, so that whoever broadcasts waits
 * for no browser. Safe for use by several threads.
 */
final class PushQueue {

	/**
	 * How many messages a slow browser may leave unread before it has to start anew.
	 */
	private static final int CAPACITY = 256;

	private final SerialQueue queue;

	private final AnswerSender sender;

	PushQueue(ReflexExecutor executor, AnswerSender sender) {
		this.queue = new SerialQueue(executor::execute, CAPACITY,
				new Pace(Integer.MAX_VALUE, Integer.MAX_VALUE, System::nanoTime));
		this.sender = sender;
	}

	/**
	 * Send a message when those before it are sent.
	 * @return {@code false} if too many are waiting, or if the tab is closed
	 */
	boolean offer(ServerMessage message) {
		return this.queue.offer(() -> this.sender.send(message));
	}

	void close() {
		this.queue.close();
	}

}
