package io.github.reflexboot.query;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.page.PageRun;

/**
 * The queries of one open page, or of one that is being loaded, which has them only as
 * long as its request. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageQueries {

	private static final int LINES_PER_MINUTE = 10;

	private static final SoftReference<@Nullable Map<QueryKey, Query>> NONE_LEFT = new SoftReference<>(null);

	private final QueryServices services;

	private final LineLimit lines = new LineLimit(LINES_PER_MINUTE, System::nanoTime);

	private final Map<QueryKey, Query> queries = new LinkedHashMap<>();

	private final RefreshLoops loops = new RefreshLoops();

	private SoftReference<@Nullable Map<QueryKey, Query>> left = NONE_LEFT;

	private @Nullable PageRun run;

	private int runs;

	private long runsSince;

	private boolean isAskedToRefresh;

	/**
	 * Begin with none.
	 * @param services what all pages share
	 */
	public PageQueries(QueryServices services) {
		this.services = services;
	}

	/**
	 * Return what is known of the data of a query, and have it fetched.
	 */
	synchronized AsyncResult<Object> ask(QueryKey key, Asking asking, QueryWork work) {
		if (this.runs == 0 || this.run != asking.run()) {
			begin(asking);
		}
		Query query = this.queries.get(key);
		if (query == null) {
			checkNumber(key);
			query = new Query();
			this.queries.put(key, query);
			this.loops.askedAnew(key.name());
		}
		else if (!query.isAskedIn(this.runs)) {
			this.loops.askedAgain(key.name());
		}
		query.askedIn(this.runs);
		if (asking.isLoad() && work.await().isZero()) {
			return AsyncResult.loading();
		}
		if (asking.hasLeft()) {
			return new LiveResult<>(query.showing(this.runsSince));
		}
		query.fetchIfStale((outcome) -> fetch(asking, work, outcome));
		Duration wait = query.hasSomethingToShow() ? this.services.grace() : this.services.graceOr(work.await());
		return new LiveResult<>(query.showing(this.runsSince + wait.toNanos()));
	}

	private void begin(Asking asking) {
		comeBack();
		this.run = asking.run();
		this.runs++;
		this.runsSince = System.nanoTime();
		this.isAskedToRefresh = false;
		this.loops.begin(asking.isRefresh());
		if (this.run != null) {
			this.services.open().add(this.run.tab(), this);
			this.run.whenOver(this::forgetUnasked);
		}
	}

	/**
	 * A run of the page is over. If it was one of the whole page, nobody shows any more
	 * what it has not asked for.
	 */
	private synchronized void forgetUnasked() {
		if (this.run == null || !this.run.isForWholePage()) {
			return;
		}
		this.loops.end();
		this.queries.values().removeIf((query) -> {
			boolean isAsked = query.isAskedIn(this.runs);
			if (!isAsked) {
				query.cancel();
			}
			return !isAsked;
		});
	}

	/**
	 * A run is over that may have asked for nothing at all.
	 */
	synchronized void over(PageRun last) {
		if (this.run != last && last.hasRunWholePage()) {
			cancel();
			this.queries.clear();
		}
	}

	/**
	 * What the page has asked for before is known until this run of it is over. Not all
	 * of them are runs of the whole page.
	 */
	private void checkNumber(QueryKey key) {
		int max = this.services.maxPerPage();
		if (this.queries.values().stream().filter((query) -> query.isAskedIn(this.runs)).count() >= max) {
			throw new IllegalStateException("The query '" + key.name() + "' is one too many: its page has " + max
					+ " already (reflex.queries.per-page). Expected one name with few different "
					+ "arguments, not for example one query per row");
		}
		if (this.queries.size() >= 2 * max) {
			this.queries.entrySet()
				.stream()
				.filter((each) -> !each.getValue().isAskedIn(this.runs))
				.findFirst()
				.ifPresent((eldest) -> {
					eldest.getValue().cancel();
					this.queries.remove(eldest.getKey());
				});
		}
	}

	private GatedWork fetch(Asking asking, QueryWork work, Query.Outcome outcome) {
		Callable<@Nullable Object> carried = this.services.context().carry(work.describe(), work.fetching());
		return new GatedWork(QueryGate.of(asking.request()).opened(work.name()),
				() -> this.services.work()
					.add(asking.owner(), () -> end(asking, work, outcome, fetched(work, carried)),
							(refused) -> end(asking, work, outcome, failed(work, refused)))::end);
	}

	private UnaryOperator<AsyncResult<Object>> fetched(QueryWork work, Callable<@Nullable Object> carried) {
		try {
			Object data = carried.call();
			return (before) -> AsyncResult.of(data);
		}
		// An error, such as a class that is missing, must not leave the page waiting.
		catch (Throwable ex) {
			return failed(work, ex);
		}
	}

	private UnaryOperator<AsyncResult<Object>> failed(QueryWork work, Throwable cause) {
		return (before) -> before.failedBy(this.services.failures().report(work.describe(), cause, this.lines));
	}

	/**
	 * Have the page show what has come: once, whatever else comes before it does.
	 */
	private void end(Asking asking, QueryWork work, Query.Outcome outcome, UnaryOperator<AsyncResult<Object>> result) {
		boolean isAwaited = outcome.take(result);
		PageRun asked = asking.run();
		if (isAwaited && asked != null && isToBeShown(work)) {
			this.services.refresh(asked.tab());
		}
	}

	private synchronized boolean isToBeShown(QueryWork work) {
		if (this.loops.isEndless(work.name())) {
			this.services.failures().endless(work.describe());
			return false;
		}
		this.loops.shows(work.name());
		boolean isToBeShown = !this.isAskedToRefresh;
		this.isAskedToRefresh = true;
		return isToBeShown;
	}

	/**
	 * Fetch data again, as the page itself has asked for.
	 */
	synchronized void refetch(String name, Asking asking) {
		if (asking.isRefresh()) {
			this.loops.refetches();
		}
		refetch(name);
	}

	/**
	 * Fetch data again when the page asks for it next.
	 * @return whether there is such data
	 */
	synchronized boolean refetch(String name) {
		boolean isAny = false;
		for (Map.Entry<QueryKey, Query> each : this.queries.entrySet()) {
			if (each.getKey().name().equals(name)) {
				each.getValue().refetch();
				isAny = true;
			}
		}
		return isAny;
	}

	/**
	 * Return what the page is to be shown anew for.
	 * @param since when the run of the page began that counts, on the clock of
	 * {@link System#nanoTime()}
	 */
	synchronized List<AwaitedQuery> awaited(long since) {
		if (this.runsSince - since < 0) {
			return List.of();
		}
		return this.queries.entrySet()
			.stream()
			.filter((each) -> each.getValue().isAwaited())
			.map((each) -> new AwaitedQuery(each.getKey().describe(), each.getValue().isRunning()))
			.toList();
	}

	/**
	 * End all of it: nobody looks at the page any more.
	 */
	public synchronized void close() {
		cancel();
		if (this.run != null) {
			this.services.open().remove(this.run.tab(), this);
		}
	}

	synchronized @Nullable String session() {
		return (this.run != null) ? this.run.visitor().session() : null;
	}

	synchronized boolean isAnyRunning() {
		return this.queries.values().stream().anyMatch(Query::isRunning);
	}

	/**
	 * Nobody has looked at the page for a while. Its data stays as long as nobody needs
	 * the memory, and is fetched again when the page comes back.
	 */
	synchronized void leave() {
		cancel();
		this.queries.values().forEach(Query::refetch);
		this.left = new SoftReference<>(new LinkedHashMap<>(this.queries));
		this.queries.clear();
	}

	/**
	 * The page has come back.
	 */
	private void comeBack() {
		Map<QueryKey, Query> kept = this.left.get();
		if (kept != null) {
			kept.forEach(this.queries::putIfAbsent);
		}
		this.left = NONE_LEFT;
	}

	/**
	 * End the work, since nobody looks at the page. What has no data is fetched again
	 * when the page asks for it next.
	 */
	public synchronized void cancel() {
		this.queries.values().forEach(Query::cancel);
	}

}
