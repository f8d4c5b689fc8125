package io.github.reflexboot.autoconfigure;

import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import io.github.reflexboot.tab.ReflexExecutor;

/**
 * Makes the threads that reflexes run on.
 */
final class ReflexThreads {

	private static final String NAME_PREFIX = "reflex-";

	private ReflexThreads() {
	}

	static ReflexExecutor executor(ReflexProperties properties, Environment environment) {
		return new ReflexExecutor(
				Threading.VIRTUAL.isActive(environment) ? virtualThreads() : platformThreads(properties.threads()));
	}

	private static SimpleAsyncTaskExecutor virtualThreads() {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(NAME_PREFIX);
		executor.setVirtualThreads(true);
		return executor;
	}

	private static ThreadPoolTaskExecutor platformThreads(int threads) {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setThreadNamePrefix(NAME_PREFIX);
		executor.setDaemon(true);
		executor.setCorePoolSize(threads);
		executor.setMaxPoolSize(threads);
		executor.setAllowCoreThreadTimeOut(true);
		executor.initialize();
		return executor;
	}

}
