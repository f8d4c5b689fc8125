package io.github.reflexboot.visitor;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether sessions are over, by asking whoever may know. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class SessionEnds {

	private static final Log logger = LogFactory.getLog(SessionEnds.class);

	private final List<ExpiredSessions> expired;

	private final @Nullable SessionLookup store;

	/**
	 * Create it.
	 * @param expired tell of sessions that are over although their store still has them
	 * @param store finds out whether a session is still there; {@code null} if it tells
	 * when one ends
	 */
	public SessionEnds(List<ExpiredSessions> expired, @Nullable SessionLookup store) {
		this.expired = List.copyOf(expired);
		this.store = store;
	}

	/**
	 * Tell whether a session is certainly over, according to what this server has in
	 * memory.
	 * @param session identifier of the session
	 * @return whether it is; {@code false} if only its store knows
	 */
	public boolean isExpired(String session) {
		return this.expired.stream().filter(ExpiredSessions::isInMemory).anyMatch((some) -> some.include(session));
	}

	/**
	 * Tell whether a session is over, and ask its store if necessary. A session that a
	 * reflex has just begun may not be there yet.
	 * @param session identifier of the session
	 * @return whether it is; {@code false} if its store tells by itself
	 * @throws RuntimeException if the store cannot be asked
	 */
	public boolean isOver(String session) {
		return this.expired.stream().anyMatch((some) -> some.include(session))
				|| (this.store != null && !this.store.isThere(session));
	}

	/**
	 * Tell whether a session that was there is over. A store that cannot be reached
	 * proves nothing.
	 * @param session identifier of the session
	 * @return whether it is; {@code false} if nobody knows
	 */
	public boolean isGone(String session) {
		try {
			return isOver(session);
		}
		catch (RuntimeException ex) {
			logger.debug("The session store could not be reached", ex);
			return false;
		}
	}

	/**
	 * Tell whether a session that was there is over, as far as this server knows without
	 * asking a store.
	 */
	public boolean isOverInMemory(String session) {
		return isExpired(session) || (this.store != null && this.store.isInMemory() && !this.store.isThere(session));
	}

	/**
	 * Tell whether the session store reports by itself when a session ends.
	 * @return whether it does, so that it need not be asked
	 */
	public boolean storeTells() {
		return this.store == null;
	}

}
