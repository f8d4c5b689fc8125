package io.github.reflexboot.mutation;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.AsyncFailure;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * Which mutations of one open page have failed. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageMutations {

	private final RetryMemory memory;

	private final Map<String, Failed> failed = new HashMap<>();

	/**
	 * Begin with none.
	 * @param memory remembers the calls, for a while
	 */
	public PageMutations(RetryMemory memory) {
		this.memory = memory;
	}

	synchronized void failed(String mutation, AsyncFailure error, ReflexMessage message) {
		this.failed.put(mutation, new Failed(error, message.path()));
		this.memory.put(this, mutation, message);
	}

	/**
	 * Forget that a mutation has failed.
	 * @return whether it had
	 */
	synchronized boolean reset(String mutation) {
		this.memory.remove(this, mutation);
		return this.failed.remove(mutation) != null;
	}

	/**
	 * Return why a mutation has failed.
	 * @param path the path of the page that shows it
	 * @return {@code null} if it has not, or has at another path
	 */
	synchronized @Nullable AsyncFailure error(String mutation, String path) {
		Failed failed = this.failed.get(mutation);
		return (failed != null && failed.path().equals(path)) ? failed.error() : null;
	}

	/**
	 * Return what has called a mutation that has failed.
	 * @return {@code null} if it has not, or if that is forgotten
	 */
	@Nullable ReflexMessage message(String mutation) {
		return this.memory.find(this, mutation);
	}

	/**
	 * Nobody looks at the page any more.
	 */
	public synchronized void close() {
		this.failed.keySet().forEach((mutation) -> this.memory.remove(this, mutation));
		this.failed.clear();
	}

	/**
	 * A mutation that has failed.
	 *
	 * @param error why
	 * @param path where
	 */
	private record Failed(AsyncFailure error, String path) {

	}

}
