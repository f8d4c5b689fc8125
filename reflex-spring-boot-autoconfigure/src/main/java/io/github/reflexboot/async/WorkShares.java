package io.github.reflexboot.async;

import java.util.HashMap;
import java.util.Map;

/**
 * How much work there is, and whose it is. For one thread at a time.
 */
final class WorkShares {

	private final WorkLimits limits;

	private final Map<String, Integer> sessions = new HashMap<>();

	private final Map<String, Integer> addresses = new HashMap<>();

	private int all;

	WorkShares(WorkLimits limits) {
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
	 */
	boolean hasRoomFor(WorkOwner owner) {
		return !isFull() && ofSession(owner) < this.limits.ofSession() && ofAddress(owner) < this.limits.ofAddress();
	}

	int ofSession(WorkOwner owner) {
		return this.sessions.getOrDefault(owner.session(), 0);
	}

	int ofAddress(WorkOwner owner) {
		return this.addresses.getOrDefault(owner.address(), 0);
	}

	void take(WorkOwner owner) {
		this.all++;
		this.sessions.merge(owner.session(), 1, Integer::sum);
		this.addresses.merge(owner.address(), 1, Integer::sum);
	}

	void giveBack(WorkOwner owner) {
		this.all--;
		decrement(this.sessions, owner.session());
		decrement(this.addresses, owner.address());
	}

	private static void decrement(Map<String, Integer> numbers, String key) {
		numbers.computeIfPresent(key, (same, number) -> (number > 1) ? number - 1 : null);
	}

}
