package io.github.reflexboot.relay;

/**
 * Knows when what was just changed is sure to stay. Implementations are safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public interface Commits {

	/**
	 * Without transactions, every change stays at once.
	 */
	Commits AT_ONCE = new Commits() {

		@Override
		public void whenOver(Runnable committed, Runnable rolledBack) {
			committed.run();
		}

		@Override
		public boolean before(Runnable last, Runnable missed) {
			return false;
		}

	};

	/**
	 * Do one of two things when the transaction of the calling thread is over, and the
	 * first at once where there is none.
	 * @param committed what to do when it is committed. Must not throw
	 * @param rolledBack what to do otherwise. Must not throw
	 */
	void whenOver(Runnable committed, Runnable rolledBack);

	/**
	 * Do something as the last thing in the transaction of the calling thread, if there
	 * is one that can write.
	 * @param last what to do; an exception rolls the transaction back
	 * @param missed what to do after the commit instead, if it has begun already. Must
	 * not throw
	 * @return whether there is such a transaction
	 */
	boolean before(Runnable last, Runnable missed);

}
