package io.github.reflexboot.autoconfigure;

import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import io.github.reflexboot.tab.ReflexExecutor;

/**
 * Makes the threads that reflexes run on.
 */
final class ReflexThreads {

	private static final String NAME_PREFIX = "reflex-";

	private static final String PUSH_PREFIX = "reflex-push-";

	private static final String UPKEEP_PREFIX = "reflex-upkeep-";

	private static final String ASYNC_PREFIX = "reflex-async-";

	private static final String TASK_PREFIX = "reflex-task-";

	private static final int PUSH_THREADS = 16;

	private static final int UPKEEP_THREADS = 8;

	private ReflexThreads() {
	}

	static ReflexExecutor executor(ReflexProperties properties, Environment environment) {
		return new ReflexExecutor(Threading.VIRTUAL.isActive(environment) ? virtualThreads(NAME_PREFIX)
				: platformThreads(NAME_PREFIX, properties.threads()));
	}

	/**
	 * Where broadcasts are sent: whoever broadcasts does not wait until all of them are.
	 */
	static ReflexExecutor pushes(Environment environment) {
		return new ReflexExecutor(Threading.VIRTUAL.isActive(environment) ? virtualThreads(PUSH_PREFIX)
				: platformThreads(PUSH_PREFIX, PUSH_THREADS));
	}

	/**
	 * Where connections are looked after and closed, so that this goes on when all
	 * reflexes are held up.
	 */
	static ReflexExecutor upkeep(Environment environment) {
		return new ReflexExecutor(Threading.VIRTUAL.isActive(environment) ? virtualThreads(UPKEEP_PREFIX)
				: platformThreads(UPKEEP_PREFIX, UPKEEP_THREADS));
	}

	/**
	 * Where the data of pages is fetched.
	 */
	static AsyncTaskExecutor async(ReflexProperties properties, Environment environment) {
		return Threading.VIRTUAL.isActive(environment) ? virtualThreads(ASYNC_PREFIX)
				: platformThreads(ASYNC_PREFIX, properties.queries().threads());
	}

	/**
	 * Where actions go on in the background.
	 */
	static AsyncTaskExecutor tasks(ReflexProperties properties, Environment environment) {
		return Threading.VIRTUAL.isActive(environment) ? virtualThreads(TASK_PREFIX)
				: platformThreads(TASK_PREFIX, properties.tasks().threads());
	}

	private static SimpleAsyncTaskExecutor virtualThreads(String prefix) {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(prefix);
		executor.setVirtualThreads(true);
		return executor;
	}

	private static ThreadPoolTaskExecutor platformThreads(String prefix, int threads) {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setThreadNamePrefix(prefix);
		executor.setDaemon(true);
		executor.setCorePoolSize(threads);
		executor.setMaxPoolSize(threads);
		executor.setAllowCoreThreadTimeOut(true);
		executor.initialize();
		return executor;
	}

}
