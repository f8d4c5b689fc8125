package io.github.reflexboot.tab;

import java.util.concurrent.RejectedExecutionException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.page.Visitor;

/**
 * Runs reflexes, of one session and of one address only so many at the same time. The
 * others wait for their turn without holding a thread, so that nobody can take all of
 * them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RunningShares {

	private static final Log logger = LogFactory.getLog(RunningShares.class);

	private final ReflexExecutor threads;

	private final Slots sessions;

	private final Slots addresses;

	/**
	 * Create the shares.
	 * @param threads where reflexes run
	 * @param maxPerSession how many of one session run at the same time
	 * @param maxPerAddress how many from one address run at the same time
	 */
	public RunningShares(ReflexExecutor threads, int maxPerSession, int maxPerAddress) {
		this.threads = threads;
		this.sessions = new Slots(maxPerSession);
		this.addresses = new Slots(maxPerAddress);
	}

	/**
	 * Run a task, now or when its visitor has no longer too much running.
	 * @param visitor whose task it is
	 * @param task the task
	 * @throws RejectedExecutionException if the server is stopping
	 */
	void execute(Visitor visitor, Runnable task) {
		String session = visitor.session();
		String address = visitor.address();
		this.sessions.enter(session, () -> this.addresses.enter(address, () -> start(session, address, task)));
	}

	private void start(@Nullable String session, String address, Runnable task) {
		try {
			this.threads.execute(() -> {
				try {
					task.run();
				}
				finally {
					leave(session, address);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			leave(session, address);
			throw ex;
		}
	}

	private void leave(@Nullable String session, String address) {
		admit(this.addresses.leave(address));
		admit(this.sessions.leave(session));
	}

	private static void admit(@Nullable Runnable next) {
		if (next == null) {
			return;
		}
		try {
			next.run();
		}
		catch (RejectedExecutionException ex) {
			logger.debug("A reflex does not run any more, since the server is stopping", ex);
		}
	}

}
