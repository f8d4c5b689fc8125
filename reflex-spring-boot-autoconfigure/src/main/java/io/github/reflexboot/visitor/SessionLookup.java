package io.github.reflexboot.visitor;

/**
 * Finds out whether a session is still there, in a store that does not tell when one
 * ends, or tells late. Safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SessionLookup {

	/**
	 * Look for a session, without keeping it alive by that.
	 * @param id identifier of the session
	 * @return whether it is there, and not expired
	 */
	boolean isThere(String id);

	/**
	 * Tell whether a look costs nothing, so that each reflex may take one.
	 * @return whether the sessions are in the memory of this server
	 */
	default boolean isInMemory() {
		return false;
	}

}
