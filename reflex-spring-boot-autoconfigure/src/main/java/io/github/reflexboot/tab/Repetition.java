package io.github.reflexboot.tab;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.protocol.ReflexMessage;

/**
 * Tells the second click of a double click from a call of its own: it was sent while the
 * same call of the same tab was under way, perhaps over a connection that is lost by now.
 * Safe for use by several threads.
 */
final class Repetition {

	private @Nullable ReflexMessage last;

	private long endedAt;

	/**
	 * A call has come to its end.
	 */
	synchronized void ended(ReflexMessage message) {
		this.last = message;
		this.endedAt = System.nanoTime();
	}

	/**
	 * Tell whether a message repeats the last call.
	 * @param takenAt when it was taken, on the clock of {@link System#nanoTime()}
	 */
	synchronized boolean includes(ReflexMessage message, long takenAt) {
		return this.last != null && takenAt - this.endedAt < 0 && this.last.asksForTheSame(message);
	}

}
