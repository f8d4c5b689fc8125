package io.github.reflexboot.tab;

import java.util.concurrent.RejectedExecutionException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.ReceivedKind;
import io.github.reflexboot.visitor.SessionLocks;
import io.github.reflexboot.visitor.Visitor;

/**
 * Runs reflexes, but only so many of one session or address at the same time; those that
 * have to wait for another reflex of their session run after it. They wait without
 * holding a thread, so nobody can use up all threads. Pages that only run again have
 * shares of their own, so that no click waits behind a group that is being refreshed.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RunningShares {

	private static final Log logger = LogFactory.getLog(RunningShares.class);

	private static final String ALL = "all";

	private final ReflexExecutor threads;

	private final SessionLocks locks;

	private final Slots turns = new Slots(1);

	private final Slots sessions;

	private final Slots addresses;

	private final Slots refreshesOfSessions;

	private final Slots refreshesOfAddresses;

	private final Slots refreshes;

	/**
	 * Create the shares.
	 * @param threads where reflexes run
	 * @param locks know which reflexes of one session wait for each other
	 * @param maxPerSession how many of one session run at the same time
	 * @param maxPerAddress how many from one address run at the same time
	 * @param maxRefreshes how many pages run again at the same time; three quarters of
	 * them from one address
	 */
	public RunningShares(ReflexExecutor threads, SessionLocks locks, int maxPerSession, int maxPerAddress,
			int maxRefreshes) {
		this.threads = threads;
		this.locks = locks;
		this.sessions = new Slots(maxPerSession);
		this.addresses = new Slots(maxPerAddress);
		int ofOne = Math.max(1, maxRefreshes * 3 / 4);
		this.refreshesOfSessions = new Slots(Math.min(maxPerSession, ofOne));
		this.refreshesOfAddresses = new Slots(Math.min(maxPerAddress, ofOne));
		this.refreshes = new Slots(maxRefreshes);
	}

	/**
	 * Run a task now, or as soon as its visitor has less running.
	 * @param visitor whose task it is
	 * @param asked what it is for
	 * @param task the task
	 * @throws RejectedExecutionException if the server is stopping
	 */
	void execute(Visitor visitor, ReceivedKind asked, Runnable task) {
		String session = visitor.session();
		Share share = new Share(this.locks.holdsBack(asked == ReceivedKind.ACTION) ? session : null, session,
				visitor.address());
		if (asked == ReceivedKind.REFRESH) {
			refresh(share, task);
			return;
		}
		this.turns.enter(share.turn(), () -> this.sessions.enter(share.session(),
				() -> this.addresses.enter(share.address(), () -> start(() -> leave(share), task))));
	}

	private void refresh(Share share, Runnable task) {
		this.turns.enter(share.turn(),
				() -> this.refreshesOfSessions.enter(share.session(),
						() -> this.refreshesOfAddresses.enter(share.address(),
								() -> this.refreshes.enter(ALL, () -> start(() -> leaveRefreshes(share), task)))));
	}

	private void leaveRefreshes(Share share) {
		admit(this.refreshes.leave(ALL));
		admit(this.refreshesOfAddresses.leave(share.address()));
		admit(this.refreshesOfSessions.leave(share.session()));
		admit(this.turns.leave(share.turn()));
	}

	private void start(Runnable leave, Runnable task) {
		try {
			this.threads.execute(() -> {
				try {
					task.run();
				}
				finally {
					leave.run();
				}
			});
		}
		catch (RejectedExecutionException ex) {
			leave.run();
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
