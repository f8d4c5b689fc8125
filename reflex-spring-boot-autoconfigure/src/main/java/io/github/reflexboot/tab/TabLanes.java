package io.github.reflexboot.tab;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Keeps the reflexes of one tab from overlapping, even across connections: a page that
 * has reconnected waits, without a thread, for what its earlier connection has left
 * running. A lane exists only while something runs in it. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class TabLanes {

	private static final Log logger = LogFactory.getLog(TabLanes.class);

	private final Map<String, Queue<Waiting>> lanes = new ConcurrentHashMap<>();

	/**
	 * Return the lane of a tab. Its tasks run one after the other, in order of arrival.
	 * @param tab identifier of the tab
	 * @param executor where its tasks run, in parallel to those of other tabs
	 * @return the lane
	 */
	Executor of(String tab, Executor executor) {
		return (task) -> enter(tab, new Waiting(executor, task));
	}

	private void enter(String tab, Waiting task) {
		boolean[] isFirst = new boolean[1];
		this.lanes.compute(tab, (id, waiting) -> {
			isFirst[0] = (waiting == null);
			Queue<Waiting> lane = (waiting != null) ? waiting : new ArrayDeque<>();
			if (waiting != null) {
				lane.add(task);
			}
			return lane;
		});
		if (isFirst[0]) {
			start(tab, task);
		}
	}

	private void start(String tab, Waiting next) {
		try {
			next.executor().execute(() -> run(tab, next.task()));
		}
		catch (RejectedExecutionException ex) {
			this.lanes.remove(tab);
			throw ex;
		}
	}

	private void run(String tab, Runnable task) {
		try {
			task.run();
		}
		finally {
			leave(tab);
		}
	}

	private void leave(String tab) {
		Waiting[] next = new Waiting[1];
		this.lanes.computeIfPresent(tab, (id, waiting) -> {
			next[0] = waiting.poll();
			return (next[0] != null) ? waiting : null;
		});
		if (next[0] != null) {
			try {
				start(tab, next[0]);
			}
			catch (RejectedExecutionException ex) {
				logger.debug("The server is stopping, so what waits will not run", ex);
			}
		}
	}

	int size() {
		return this.lanes.size();
	}

	private record Waiting(Executor executor, Runnable task) {

	}

}
