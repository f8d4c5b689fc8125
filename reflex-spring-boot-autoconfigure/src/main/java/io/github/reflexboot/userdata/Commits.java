package io.github.reflexboot.userdata;

/**
 * Knows when what was just changed is sure to stay. Implementations are safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Commits {

	/**
	 * Without transactions, every change stays at once.
	 */
	Commits AT_ONCE = (committed, rolledBack) -> committed.run();

	/**
	 * Do one of two things when the transaction of the calling thread is over, and the
	 * first at once where there is none.
	 * @param committed what to do when it is committed. Must not throw
	 * @param rolledBack what to do otherwise. Must not throw
	 */
	void whenOver(Runnable committed, Runnable rolledBack);

}
