package io.github.reflexboot.visitor;

/**
 * Tells of sessions that are over although their store still has them, such as those that
 * Spring Security has marked because of a limit. Safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ExpiredSessions {

	/**
	 * Tell whether a session is one of them.
	 * @param id identifier of the session
	 * @return whether it is over
	 */
	boolean include(String id);

	/**
	 * Tell whether a look costs nothing, so that every push can afford one.
	 * @return whether this server has in memory what is asked for
	 */
	default boolean isInMemory() {
		return true;
	}

}
