package io.github.reflexboot.relay;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows Spring's transactions. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SpringCommits implements Commits {

	@Override
	public void whenOver(Runnable committed, Runnable rolledBack) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			committed.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				((status == STATUS_COMMITTED) ? committed : rolledBack).run();
			}

		});
	}

	@Override
	public boolean before(Runnable last, Runnable missed) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()
				|| !TransactionSynchronizationManager.isActualTransactionActive()
				|| TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return false;
		}
		TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(last, missed));
		return true;
	}

	private static final class BeforeCommit implements TransactionSynchronization {

		private final Runnable last;

		private final Runnable missed;

		private boolean done;

		private BeforeCommit(Runnable last, Runnable missed) {
			this.last = last;
			this.missed = missed;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.last.run();
			this.done = true;
		}

		@Override
		public void afterCompletion(int status) {
			if (status == STATUS_COMMITTED && !this.done) {
				this.missed.run();
			}
		}

	}

}
