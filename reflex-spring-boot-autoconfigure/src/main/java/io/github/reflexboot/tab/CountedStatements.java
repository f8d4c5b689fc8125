package io.github.reflexboot.tab;

import java.util.Optional;

import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.sql.StatementCount;

/**
 * Notes how many statements a reflex has sent to databases. Those of other threads, such
 * as queries in the background, are not among them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CountedStatements implements RoundTripInterceptor {

	private final StatementCount count;

	/**
	 * Create it.
	 * @param count counts them
	 */
	public CountedStatements(StatementCount count) {
		this.count = count;
	}

	@Override
	public Optional<Answer> intercept(PendingReflex reflex, Next next) {
		return this.count.during(next::proceed, reflex.report()::counted);
	}

}
