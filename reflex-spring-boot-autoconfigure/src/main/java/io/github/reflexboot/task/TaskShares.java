package io.github.reflexboot.task;

import io.github.reflexboot.async.WorkLimits;
import io.github.reflexboot.async.WorkOwner;
import io.github.reflexboot.async.WorkShares;
import io.github.reflexboot.registry.TooManyTasksException;

/**
 * How much each visitor has in the background. Safe for use by several threads.
 */
final class TaskShares {

	private final WorkShares taken;

	private final int perSession;

	/**
	 * Create it.
	 * @param perSession how many tasks one session may have
	 * @param perAddress how many all sessions of one address may have
	 */
	TaskShares(int perSession, int perAddress) {
		this.taken = new WorkShares(new WorkLimits(Integer.MAX_VALUE, perSession, perAddress));
		this.perSession = perSession;
	}

	/**
	 * Take a share.
	 * @throws TooManyTasksException if all of the session or of the address are taken
	 */
	synchronized void take(WorkOwner owner, String task) {
		if (this.taken.hasRoomFor(owner)) {
			this.taken.take(owner);
		}
		else if (this.taken.ofSession(owner) >= this.perSession) {
			throw TooManyTasksException.ofSession(task, this.taken.ofSession(owner));
		}
		else {
			throw TooManyTasksException.ofAddress(task, this.taken.ofAddress(owner));
		}
	}

	synchronized void giveBack(WorkOwner owner) {
		this.taken.giveBack(owner);
	}

}
