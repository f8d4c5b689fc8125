package io.github.reflexboot.async;

import java.util.HashMap;
import java.util.Map;

/**
 * How much work there is, and whose it is. For one thread at a time.
 *
 * @since 0.1.0
 */
public final class WorkShares {

	private final WorkLimits limits;

	private final Map<String, Integer> sessions = new HashMap<>();

	private final Map<String, Integer> addresses = new HashMap<>();

	private int all;

	/**
	 * Begin with none.
	 * @param limits how much there may be
	 */
	public WorkShares(WorkLimits limits) {
		this.limits = limits;
	}

	/**
	 * Tell whether there is as much as there may be, whoever asks.
	 */
	boolean isFull() {
		return this.all >= this.limits.all();
	}

	/**
	 * Tell whether there may be more of somebody.
	 * @param owner whose it would be
	 * @return whether there is room
	 */
	public boolean hasRoomFor(WorkOwner owner) {
		return !isFull() && ofSession(owner) < this.limits.ofSession() && ofAddress(owner) < this.limits.ofAddress();
	}

	/**
	 * Return how much there is of one session.
	 * @param owner somebody with that session
	 * @return how much
	 */
	public int ofSession(WorkOwner owner) {
		return this.sessions.getOrDefault(owner.session(), 0);
	}

	/**
	 * Return how much there is of one address.
	 * @param owner somebody with that address
	 * @return how much
	 */
	public int ofAddress(WorkOwner owner) {
		return this.addresses.getOrDefault(owner.address(), 0);
	}

	/**
	 * Count one more.
	 * @param owner whose it is
	 */
	public void take(WorkOwner owner) {
		this.all++;
		this.sessions.merge(owner.session(), 1, Integer::sum);
		this.addresses.merge(owner.address(), 1, Integer::sum);
	}

	/**
	 * Count one less.
	 * @param owner whose it was
	 */
	public void giveBack(WorkOwner owner) {
		this.all--;
		decrement(this.sessions, owner.session());
		decrement(this.addresses, owner.address());
	}

	private static void decrement(Map<String, Integer> numbers, String key) {
		numbers.computeIfPresent(key, (same, number) -> (number > 1) ? number - 1 : null);
	}

}
