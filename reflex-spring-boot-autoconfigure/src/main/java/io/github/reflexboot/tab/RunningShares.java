package io.github.reflexboot.tab;

import java.util.concurrent.RejectedExecutionException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.visitor.SessionLocks;
import io.github.reflexboot.visitor.Visitor;

/**
 * Runs reflexes, but only so many of one session or address at the same time; those that
 * have to wait for another reflex of their session run after it. They wait without
 * holding a thread, so nobody can use up all threads. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RunningShares {

	private static final Log logger = LogFactory.getLog(RunningShares.class);

	private final ReflexExecutor threads;

	private final SessionLocks locks;

	private final Slots turns = new Slots(1);

	private final Slots sessions;

	private final Slots addresses;

	/**
	 * Create the shares.
	 * @param threads where reflexes run
	 * @param locks know which reflexes of one session wait for each other
	 * @param maxPerSession how many of one session run at the same time
	 * @param maxPerAddress how many from one address run at the same time
	 */
	public RunningShares(ReflexExecutor threads, SessionLocks locks, int maxPerSession, int maxPerAddress) {
		this.threads = threads;
		this.locks = locks;
		this.sessions = new Slots(maxPerSession);
		this.addresses = new Slots(maxPerAddress);
	}

	/**
	 * Run a task now, or as soon as its visitor has less running.
	 * @param visitor whose task it is
	 * @param hasAction whether it calls an action
	 * @param task the task
	 * @throws RejectedExecutionException if the server is stopping
	 */
	void execute(Visitor visitor, boolean hasAction, Runnable task) {
		String session = visitor.session();
		Share share = new Share(this.locks.holdsBack(hasAction) ? session : null, session, visitor.address());
		this.turns.enter(share.turn(), () -> this.sessions.enter(share.session(),
				() -> this.addresses.enter(share.address(), () -> start(share, task))));
	}

	private void start(Share share, Runnable task) {
		try {
			this.threads.execute(() -> {
				try {
					task.run();
				}
				finally {
					leave(share);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			leave(share);
			throw ex;
		}
	}

	private void leave(Share share) {
		admit(this.addresses.leave(share.address()));
		admit(this.sessions.leave(share.session()));
		admit(this.turns.leave(share.turn()));
	}

	private static void admit(@Nullable Runnable next) {
		if (next == null) {
			return;
		}
		try {
			next.run();
		}
		catch (RejectedExecutionException ex) {
			logger.debug("A reflex will not run, since the server is stopping", ex);
		}
	}

	/**
	 * What a task takes of the shares of its session and its address.
	 */
	private record Share(@Nullable String turn, @Nullable String session, String address) {

	}

}
