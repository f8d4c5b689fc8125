package io.github.reflexboot.userdata;

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

}
