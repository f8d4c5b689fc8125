package io.github.reflexboot.tab;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.reflexboot.log.LogText;
import io.github.reflexboot.visitor.SessionEnds;

/**
 * Checks from time to time whether the sessions of open connections still exist. Each
 * check asks for only some of them, so the load of the store stays bounded however many
 * connections are open. Safe for use by several threads.
 */
final class SessionWatch {

	private static final Log logger = LogFactory.getLog(SessionWatch.class);

	private static final int AT_ONCE = 50;

	private final SessionEnds sessions;

	private final AtomicBoolean looking = new AtomicBoolean();

	private final Queue<String> next = new ArrayDeque<>();

	SessionWatch(SessionEnds sessions) {
		this.sessions = sessions;
	}

	/**
	 * Check the next sessions, unless the last check still waits for the store.
	 * @param open the sessions of all connections; called once per round
	 * @param ended is told of each that is over
	 */
	void look(Supplier<Set<String>> open, Consumer<String> ended) {
		if (!this.looking.compareAndSet(false, true)) {
			return;
		}
		try {
			if (this.next.isEmpty()) {
				this.next.addAll(open.get());
			}
			for (int i = 0; i < AT_ONCE && !this.next.isEmpty(); i++) {
				String session = this.next.remove();
				if (this.sessions.isOver(session)) {
					ended.accept(session);
				}
			}
		}
		catch (RuntimeException ex) {
			logger.debug("The session store could not be reached", LogText.failure(ex));
		}
		finally {
			this.looking.set(false);
		}
	}

	/**
	 * Tell whether a session that is said to be over really is. Stores that report it by
	 * themselves are right.
	 */
	boolean isGone(String session) {
		return this.sessions.storeTells() || this.sessions.isGone(session);
	}

}
