package io.github.reflexboot.component;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.StaleComponentException;

/**
 * Where the states of the components are kept that visitors have changed. Safe for use by
 * several threads.
 */
sealed interface ComponentStates permits SessionStates, SignedStates {

	/**
	 * Return what is kept of a component.
	 * @param schema that of its class; what was kept of another one may be left out
	 * @return its state; {@code null} if nothing is kept, or nothing that counts
	 */
	@Nullable StoredState find(StatePlace place, String id, long schema);

	/**
	 * Refuse a call by a browser that shows something else than it was given.
	 * @param version how often the state had changed that it says it shows
	 * @throws ForgedStateException if nobody here has given it that state
	 * @throws StaleComponentException if that state does not count any more
	 */
	void check(StatePlace place, String id, long schema, int version);

	/**
	 * Keep a state.
	 */
	void keep(StatePlace place, String id, StoredState state);

	/**
	 * Return what the element of a component carries, so that the browser can bring its
	 * state back.
	 * @return the text; {@code null} for nothing
	 */
	@Nullable String text(StatePlace place, String id);

	/**
	 * Tell whether only browsers know the states of pages that nobody remembers here.
	 */
	boolean areWithBrowsers();

}
