package io.github.reflexboot.tab;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.Limit;

/**
 * Why a message is not taken.
 *
 * @param sentence what the visitor is told, without the full stop
 * @param reason what a developer needs to know, such as the limit
 * @param limit the limit; {@code null} for none
 */
record Refusal(String sentence, String reason, @Nullable Limit limit) {

	/**
	 * Waiting messages take too much memory.
	 */
	static Refusal tooMuch(Limit limit) {
		return new Refusal("Too much is waiting to be done already; this was not done",
				"with it, more would wait than " + limit.property() + " allows", limit);
	}

	/**
	 * No message is taken any more.
	 */
	static final Refusal CLOSED = new Refusal("The server is about to restart; this was not done",
			"the server stops, or its connection is being closed", null);

	/**
	 * Too many messages wait for their turn.
	 */
	static Refusal tooMany(TabLimits limits) {
		return new Refusal("That was faster than the server can follow; this was not done",
				limits.maxWaiting() + " of its tab wait already (reflex.limits.waiting). One runs at a time, and after "
						+ limits.maxBurst() + " (reflex.limits.burst) no more than " + limits.maxRate()
						+ " per second (reflex.limits.rate)",
				Limit.WAITING);
	}

}
