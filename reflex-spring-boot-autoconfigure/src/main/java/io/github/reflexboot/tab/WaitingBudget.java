package io.github.reflexboot.tab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.visitor.Visitor;

/**
 * Limits how many bytes of messages may wait for their turn: per session, per address,
 * and in all. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class WaitingBudget {

	/**
	 * However many sessions one address has, it leaves most of the budget to others.
	 */
	private static final int SHARE_OF_AN_ADDRESS = 4;

	private final Map<String, Long> waiting = new HashMap<>();

	private final long maxPerSession;

	private final long maxInAll;

	private long inAll;

	/**
	 * Create a budget.
	 * @param maxPerSession how many bytes of one session may wait, or of one address
	 * where there are no sessions
	 * @param maxInAll how many bytes may wait in all, a quarter of it from one address
	 */
	public WaitingBudget(long maxPerSession, long maxInAll) {
		this.maxPerSession = maxPerSession;
		this.maxInAll = maxInAll;
	}

	/**
	 * Return the account of one connection.
	 * @param visitor who is at its other end
	 * @return the account
	 */
	public Account account(Visitor visitor) {
		long maxPerAddress = this.maxInAll / SHARE_OF_AN_ADDRESS;
		String session = visitor.session();
		return new Account(this,
				(session != null)
						? List.of(new Share("s " + session, this.maxPerSession),
								new Share("a " + visitor.address(), maxPerAddress))
						: List.of(new Share("a " + visitor.address(), Math.min(this.maxPerSession, maxPerAddress))));
	}

	private synchronized boolean take(List<Share> limits, long bytes) {
		if (this.inAll + bytes > this.maxInAll || limits.stream().anyMatch((limit) -> isOver(limit, bytes))) {
			return false;
		}
		add(limits, bytes);
		return true;
	}

	private boolean isOver(Share limit, long bytes) {
		return this.waiting.getOrDefault(limit.key(), 0L) + bytes > limit.max();
	}

	private synchronized boolean isOverSession(List<Share> limits, long bytes) {
		return isOver(limits.get(0), bytes);
	}

	private synchronized void add(List<Share> limits, long bytes) {
		this.inAll += bytes;
		for (Share limit : limits) {
			this.waiting.compute(limit.key(), (key, present) -> {
				long sum = ((present != null) ? present : 0) + bytes;
				return (sum != 0) ? sum : null;
			});
		}
	}

	synchronized long inAll() {
		return this.inAll;
	}

	private record Share(String key, long max) {
	}

	/**
	 * What one connection has taken of the budget. Safe for use by several threads.
	 */
	public static final class Account {

		private final WaitingBudget budget;

		private final List<Share> limits;

		private Account(WaitingBudget budget, List<Share> limits) {
			this.budget = budget;
			this.limits = limits;
		}

		/**
		 * Take some.
		 * @param bytes how many bytes are to wait
		 * @return {@code false} if that would be too much
		 */
		public boolean take(long bytes) {
			return this.budget.take(this.limits, bytes);
		}

		/**
		 * Return which limit does not let it take so much.
		 * @param bytes how many bytes were to wait
		 * @return the limit
		 */
		public Limit exceeded(long bytes) {
			return this.budget.isOverSession(this.limits, bytes) ? Limit.WAITING_SIZE_PER_SESSION : Limit.WAITING_SIZE;
		}

		/**
		 * Give some back.
		 * @param bytes how many bytes do not wait any more
		 */
		public void giveBack(long bytes) {
			if (bytes != 0) {
				this.budget.add(this.limits, -bytes);
			}
		}

	}

}
