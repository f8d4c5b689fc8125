package io.github.reflexboot.tab;

import java.util.concurrent.ThreadPoolExecutor;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads that reflexes run on. It does not implement {@code Executor}: as a bean, it
 * would replace the application's own.
 *
 * @since 0.1.0
 */
public final class ReflexExecutor implements DisposableBean {

	private final AsyncTaskExecutor threads;

	/**
	 * Create an executor.
	 * @param threads where the reflexes of different tabs run side by side
	 */
	public ReflexExecutor(AsyncTaskExecutor threads) {
		this.threads = threads;
	}

	/**
	 * Run a task.
	 * @param task the task
	 * @throws java.util.concurrent.RejectedExecutionException if the server is stopping
	 */
	public void execute(Runnable task) {
		this.threads.execute(task);
	}

	/**
	 * Return the pool that the threads are from.
	 * @return the pool; {@code null} where each task has a thread of its own
	 */
	public @Nullable ThreadPoolExecutor pool() {
		return (this.threads instanceof ThreadPoolTaskExecutor pooled) ? pooled.getThreadPoolExecutor() : null;
	}

	@Override
	public void destroy() throws Exception {
		if (this.threads instanceof DisposableBean disposable) {
			disposable.destroy();
		}
		else if (this.threads instanceof AutoCloseable closeable) {
			closeable.close();
		}
	}

}
