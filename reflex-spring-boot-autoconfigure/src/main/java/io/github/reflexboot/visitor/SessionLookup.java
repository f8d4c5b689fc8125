package io.github.reflexboot.visitor;

/**
 * Finds out whether a session still exists, in a store that does not report when one
 * ends, or reports it late. Safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SessionLookup {

	/**
	 * Look for a session, without keeping it alive.
	 * @param id identifier of the session
	 * @return whether it is there, and not expired
	 */
	boolean isThere(String id);

	/**
	 * Tell whether a look costs nothing, so that every reflex can afford one.
	 * @return whether the sessions are in the memory of this server
	 */
	default boolean isInMemory() {
		return false;
	}

}
