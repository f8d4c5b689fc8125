package io.github.reflexboot.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.ReflexQueries;

/**
 * The queries of the page whose request is under way. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Queries implements ReflexQueries {

	private final Supplier<PageQueries> ofPage;

	private final QueryMethods methods;

	private final Fetching fetching;

	private final Duration await;

	/**
	 * Create it.
	 * @param ofPage returns those of the page whose request is under way
	 * @param methods the annotated ones
	 * @param fetching fetches data
	 * @param await how long a page waits that has no data yet
	 */
	public Queries(Supplier<PageQueries> ofPage, QueryMethods methods, Fetching fetching, Duration await) {
		this.ofPage = ofPage;
		this.methods = methods;
		this.fetching = fetching;
		this.await = await;
	}

	@Override
	public <T> AsyncResult<T> get(String name, List<? extends @Nullable Object> arguments,
			Callable<? extends @Nullable T> work) {
		Assert.hasText(name, "A query has no name");
		return ask(QueryKey.of(name, arguments), new QueryWork(name, this.fetching.by(name, work, true), this.await));
	}

	@Override
	public <T> AsyncResult<T> call(String name, @Nullable Object... arguments) {
		QueryMethod method = this.methods.find(name);
		Callable<@Nullable Object> work = method.call(arguments);
		Duration wait = (method.await() != null) ? method.await() : this.await;
		return ask(QueryKey.of(name, Arrays.asList(arguments)),
				new QueryWork(name, this.fetching.by(name, work, method.postProcess()), wait));
	}

	@SuppressWarnings("unchecked")
	private <T> AsyncResult<T> ask(QueryKey key, QueryWork work) {
		Asking asking = Asking.now(key.name());
		AsyncResult<Object> result = this.ofPage.get().ask(key, asking, work);
		asking.note(result);
		return (AsyncResult<T>) result;
	}

	@Override
	public void refetch(String name) {
		Asking asking = Asking.now(name);
		this.ofPage.get().refetch(name, asking);
	}

	@Override
	public ReflexQueries await(Duration time) {
		Assert.isTrue(!time.isNegative(), () -> "A page cannot wait for " + time);
		return new Queries(this.ofPage, this.methods, this.fetching, time);
	}

}
