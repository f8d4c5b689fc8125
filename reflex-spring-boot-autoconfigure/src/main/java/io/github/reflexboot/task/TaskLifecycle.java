package io.github.reflexboot.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ExecutorConfigurationSupport;

/**
 * Ends what goes on in the background when the server stops, while all beans are still
 * there: what an action does about it, such as removing a file that is half written,
 * finds them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TaskLifecycle implements SmartLifecycle {

	private static final int BETWEEN_LOOKS = 20;

	private final Tasks tasks;

	private volatile boolean isRunning;

	/**
	 * Create it.
	 * @param tasks what to end
	 */
	public TaskLifecycle(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public void start() {
		this.isRunning = true;
	}

	/**
	 * End everything, and say so when it has ended. Spring waits for that as long as
	 * {@code spring.lifecycle.timeout-per-shutdown-phase} says.
	 */
	@Override
	public void stop(Runnable callback) {
		this.isRunning = false;
		this.tasks.cancelAll();
		look(callback);
	}

	private void look(Runnable callback) {
		if (this.tasks.isAnyOpen()) {
			CompletableFuture.delayedExecutor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS).execute(() -> look(callback));
		}
		else {
			callback.run();
		}
	}

	@Override
	public void stop() {
		this.isRunning = false;
		this.tasks.cancelAll();
	}

	/**
	 * With the executors, whose end Spring waits for as well, so that it waits once: when
	 * the web server answers no requests any more, and before any bean is destroyed.
	 */
	@Override
	public int getPhase() {
		return ExecutorConfigurationSupport.DEFAULT_PHASE;
	}

	@Override
	public boolean isRunning() {
		return this.isRunning;
	}

}
