package io.github.reflexboot.samples.showcase.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Work that goes on when the action is long over, and tells the pages of its owner how
 * far it is.
 */
@Component
class Jobs {

	private static final int MOST = 1_000;

	private final Map<String, Integer> percents = Collections.synchronizedMap(new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
			return size() > MOST;
		}

	});

	private final AsyncTaskExecutor executor;

	private final ReflexBroadcaster broadcaster;

	Jobs(AsyncTaskExecutor applicationTaskExecutor, ReflexBroadcaster broadcaster) {
		this.executor = applicationTaskExecutor;
		this.broadcaster = broadcaster;
	}

	/**
	 * How far the last job is; {@code null} if there was none.
	 */
	Integer percentOf(String group) {
		return this.percents.get(group);
	}

	synchronized void start(String group) {
		if (this.percents.getOrDefault(group, 100) == 100) {
			this.percents.put(group, 0);
			this.executor.execute(() -> work(group));
			this.broadcaster.toGroup(group).refresh();
		}
	}

	private void work(String group) {
		try {
			for (int percent = 5; percent <= 100; percent += 5) {
				Thread.sleep(150);
				this.percents.put(group, percent);
				this.broadcaster.toGroup(group)
					.send(new Operations().setProperty("#bar", "value", percent)
						.textContent("#percent", percent + " %"));
			}
		}
		catch (InterruptedException ex) {
			this.percents.remove(group);
		}
		this.broadcaster.toGroup(group).refresh();
	}

}
