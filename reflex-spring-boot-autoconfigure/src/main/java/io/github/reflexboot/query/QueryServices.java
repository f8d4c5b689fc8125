package io.github.reflexboot.query;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import io.github.reflexboot.async.AsyncFailures;
import io.github.reflexboot.async.CarriedContext;
import io.github.reflexboot.async.FairWork;

/**
 * What the queries of all pages share. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class QueryServices {

	private final FairWork work;

	private final CarriedContext context = new CarriedContext();

	private final AsyncFailures failures;

	private final OpenQueries open;

	private final Consumer<String> refresh;

	private final QueryLimits limits;

	/**
	 * Create it.
	 * @param executor where data is fetched
	 * @param open the queries of all open pages
	 * @param showDetails whether pages get the messages of exceptions
	 * @param refresh has a tab show its page anew, by its identifier
	 * @param limits what pages may ask for
	 */
	public QueryServices(Executor executor, OpenQueries open, boolean showDetails, Consumer<String> refresh,
			QueryLimits limits) {
		this.work = new FairWork(executor, limits.running());
		this.failures = new AsyncFailures(showDetails);
		this.open = open;
		this.refresh = refresh;
		this.limits = limits;
	}

	FairWork work() {
		return this.work;
	}

	CarriedContext context() {
		return this.context;
	}

	AsyncFailures failures() {
		return this.failures;
	}

	OpenQueries open() {
		return this.open;
	}

	void refresh(String tab) {
		this.refresh.accept(tab);
	}

	Duration grace() {
		return this.limits.grace();
	}

	/**
	 * Return how long a page waits for data that it has none of yet.
	 */
	Duration graceOr(Duration await) {
		return (await.compareTo(grace()) > 0) ? await : grace();
	}

	Duration await() {
		return this.limits.await();
	}

	int maxPerPage() {
		return this.limits.perPage();
	}

}
