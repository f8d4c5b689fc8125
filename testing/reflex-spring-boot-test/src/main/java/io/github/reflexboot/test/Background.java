package io.github.reflexboot.test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.beans.factory.BeanFactory;

import io.github.reflexboot.query.AwaitedQuery;
import io.github.reflexboot.query.OpenQueries;
import io.github.reflexboot.registry.BackgroundType;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.task.Tasks;

/**
 * Waits for what an application does beside the reflexes of a page.
 */
final class Background {

	private static final int BETWEEN_LOOKS = 5;

	private final OpenQueries queries;

	private final Tasks tasks;

	private final ReflexRegistry registry;

	Background(BeanFactory beans) {
		this.queries = beans.getBean(OpenQueries.class);
		this.tasks = beans.getBean(Tasks.class);
		this.registry = beans.getBean(ReflexRegistry.class);
	}

	/**
	 * Run a page until it shows all of its data. No browser is asked to run it as seldom:
	 * what comes in between is shown together.
	 */
	void awaitData(ReflexPage page, String tab, Duration time) {
		long end = System.nanoTime() + time.toNanos();
		List<AwaitedQuery> awaited;
		do {
			long begin = System.nanoTime();
			page.refresh();
			await(() -> running(tab, begin).isEmpty(), end,
					() -> page.url() + " still waits for " + names(running(tab, begin)) + " after " + time
							+ ". awaitData(Duration) waits for longer, holdQuery(…) for none of that name");
			awaited = this.queries.awaited(tab, begin);
			if (!awaited.isEmpty() && isOver(end)) {
				throw new AssertionError(page.url() + " asks for something else each time that it runs, for " + time
						+ " by now, at last for " + names(awaited));
			}
		}
		while (!awaited.isEmpty());
	}

	private List<AwaitedQuery> running(String tab, long since) {
		return this.queries.awaited(tab, since).stream().filter(AwaitedQuery::running).toList();
	}

	private static String names(List<AwaitedQuery> queries) {
		return queries.stream().map(AwaitedQuery::name).collect(Collectors.joining("', '", "'", "'"));
	}

	/**
	 * Wait for an action in the background, and run its page.
	 */
	void awaitTask(ReflexPage page, String tab, String action, Duration time) {
		List<String> known = this.registry.backgroundActions().stream().map(BackgroundType::name).sorted().toList();
		if (!known.contains(action)) {
			throw new AssertionError("No action '" + action + "' runs in the background, but these do: " + known);
		}
		await(() -> !this.tasks.isUnderWay(tab, action), System.nanoTime() + time.toNanos(),
				() -> "The action '" + action + "' of " + page.url() + " is still under way after " + time
						+ ". awaitTask(…, Duration) waits for longer");
		page.refresh();
	}

	private static void await(BooleanSupplier condition, long end, Supplier<String> otherwise) {
		while (!condition.getAsBoolean()) {
			if (isOver(end)) {
				throw new AssertionError(otherwise.get());
			}
			try {
				TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new AssertionError("The test was interrupted. " + otherwise.get(), ex);
			}
		}
	}

	private static boolean isOver(long end) {
		return System.nanoTime() - end > 0;
	}

}
