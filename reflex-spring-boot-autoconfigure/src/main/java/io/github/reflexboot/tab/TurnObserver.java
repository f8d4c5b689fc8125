package io.github.reflexboot.tab;

/**
 * Observes reflexes, refreshes and visits from the moment their turn has come until their
 * answer is on its way, what is put off until then included. What it knows of them
 * afterwards is in {@link PendingReflex#report()}. Implementations must be safe for use
 * by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TurnObserver {

	/**
	 * Observes nothing.
	 */
	TurnObserver NONE = (reflex, turn) -> turn.run();

	/**
	 * Run a turn, once, on the calling thread.
	 * @param reflex what was asked for
	 * @param turn answers it
	 */
	void observe(PendingReflex reflex, Runnable turn);

}
