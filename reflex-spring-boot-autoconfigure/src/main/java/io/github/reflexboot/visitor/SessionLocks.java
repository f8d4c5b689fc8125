package io.github.reflexboot.visitor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Runs whatever belongs to one session one after the other, on this server. Reading and
 * writing a session are two steps, so if two tabs counted at the same time, one click
 * would be lost. If a store saves sessions as a whole, that holds for every page: two
 * that run side by side begin with a copy each, and the later one would undo what the
 * other has saved. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SessionLocks {

	private final Map<String, SessionLock> locks = new ConcurrentHashMap<>();

	private final Scope scope;

	/**
	 * Create the locks.
	 * @param scope what waits for each other
	 */
	public SessionLocks(Scope scope) {
		this.scope = scope;
	}

	/**
	 * Run a page once nothing of its session is running that it has to wait for.
	 * @param session the session; {@code null} for none, in which case the page does not
	 * wait
	 * @param hasAction whether an action is called inside
	 * @param page what to run
	 */
	public <T> T run(@Nullable String session, boolean hasAction, Supplier<T> page) {
		if (session == null || !holdsBack(hasAction)) {
			return page.get();
		}
		SessionLock lock = enter(session);
		lock.lock();
		try {
			return page.get();
		}
		finally {
			lock.unlock();
			leave(session);
		}
	}

	/**
	 * Tell whether a page has to wait for others of its session.
	 * @param hasAction whether an action is called inside
	 * @return whether it waits
	 */
	public boolean holdsBack(boolean hasAction) {
		return switch (this.scope) {
			case NONE -> false;
			case ACTIONS -> hasAction;
			case PAGES -> true;
		};
	}

	private SessionLock enter(String session) {
		return this.locks.compute(session, (id, present) -> {
			SessionLock lock = (present != null) ? present : new SessionLock();
			lock.users++;
			return lock;
		});
	}

	private void leave(String session) {
		this.locks.computeIfPresent(session, (id, lock) -> (--lock.users > 0) ? lock : null);
	}

	int size() {
		return this.locks.size();
	}

	/**
	 * What of one session waits for each other.
	 */
	public enum Scope {

		/**
		 * Nothing, except for the reflexes of one tab.
		 */
		NONE,

		/**
		 * Actions, each with the page that shows what it did.
		 */
		ACTIONS,

		/**
		 * Every page that runs for a reflex, also without an action.
		 */
		PAGES

	}

	private static final class SessionLock extends ReentrantLock {

		private int users;

		private SessionLock() {
			super(true);
		}

	}

}
