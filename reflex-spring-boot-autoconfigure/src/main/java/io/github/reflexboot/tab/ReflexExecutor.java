package io.github.reflexboot.tab;

import java.util.concurrent.Executor;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * The threads that reflexes run on. A type of its own, so that it does not stand in for
 * the application's own executors.
 *
 * @since 0.1.0
 */
public final class ReflexExecutor implements Executor, DisposableBean {

	private final AsyncTaskExecutor threads;

	/**
	 * Create an executor.
	 * @param threads where the reflexes of different tabs run side by side
	 */
	public ReflexExecutor(AsyncTaskExecutor threads) {
		this.threads = threads;
	}

	@Override
	public void execute(Runnable task) {
		this.threads.execute(task);
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
