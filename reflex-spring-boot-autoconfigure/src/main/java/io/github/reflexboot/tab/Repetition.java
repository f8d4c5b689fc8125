package io.github.reflexboot.tab;

import java.util.ArrayDeque;
import java.util.Deque;

import io.github.reflexboot.protocol.ReflexMessage;

/**
 * Tells the second click of a double click from a call of its own: it was sent while the
 * same call of the same tab was under way, perhaps over a connection that is lost by now.
 * The browser says what it had no answer to; what the server has taken before it was done
 * with the first is known anyway. Safe for use by several threads.
 */
final class Repetition {

	/**
	 * As many clicks as somebody makes while they wait.
	 */
	private static final int MOST = 4;

	private final Deque<Ended> ended = new ArrayDeque<>();

	/**
	 * A call has come to its end.
	 */
	synchronized void ended(ReflexMessage message) {
		if (this.ended.size() == MOST) {
			this.ended.removeLast();
		}
		this.ended.addFirst(new Ended(message, System.nanoTime()));
	}

	/**
	 * Tell whether a message repeats one of the last calls.
	 * @param call what it asks for
	 * @param message the message itself
	 * @param takenAt when it was taken, on the clock of {@link System#nanoTime()}
	 */
	synchronized boolean includes(ReflexMessage call, ReflexMessage message, long takenAt) {
		return this.ended.stream()
			.anyMatch((each) -> (takenAt - each.at() < 0 || message.isSentDuring(each.message().id()))
					&& each.message().asksForTheSame(call));
	}

	private record Ended(ReflexMessage message, long at) {

	}

}
