package io.github.reflexboot.async;

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

	private final Map<String, Failed> failed = new HashMap<>();

	synchronized void failed(String mutation, AsyncFailure error, ReflexMessage message) {
		this.failed.put(mutation, new Failed(error, message));
	}

	/**
	 * Forget that a mutation has failed.
	 * @return whether it had
	 */
	synchronized boolean reset(String mutation) {
		return this.failed.remove(mutation) != null;
	}

	/**
	 * Return why a mutation has failed.
	 * @return {@code null} if it has not
	 */
	synchronized @Nullable AsyncFailure error(String mutation) {
		Failed last = this.failed.get(mutation);
		return (last != null) ? last.error : null;
	}

	/**
	 * Return what has called a mutation that has failed.
	 * @return {@code null} if it has not
	 */
	synchronized @Nullable ReflexMessage message(String mutation) {
		Failed last = this.failed.get(mutation);
		return (last != null) ? last.message : null;
	}

	private record Failed(AsyncFailure error, ReflexMessage message) {

	}

}
