package io.github.reflexboot.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Lets the pages of one session run one after the other, in this server. That is needed
 * where a session store saves a session as a whole: of two that run side by side, each
 * begins with a copy, and the later one would undo what the other has saved. Safe for use
 * by several threads.
 *
 * @since 0.1.0
 */
public final class SessionLocks {

	private final Map<String, SessionLock> locks = new ConcurrentHashMap<>();

	private final boolean enabled;

	/**
	 * Create the locks.
	 * @param enabled whether they are needed
	 */
	public SessionLocks(boolean enabled) {
		this.enabled = enabled;
	}

	/**
	 * Run a page when no other of its session runs.
	 * @param session the session; {@code null} for none, which waits for nobody
	 * @param page what to run
	 */
	<T> T run(@Nullable String session, Supplier<T> page) {
		if (!this.enabled || session == null) {
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

	private static final class SessionLock extends ReentrantLock {

		private int users;

		private SessionLock() {
			super(true);
		}

	}

}
