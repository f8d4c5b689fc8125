package io.github.reflexboot.sql;

import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * How many statements each thread has sent to databases. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class StatementCount {

	private final ThreadLocal<Integer> ofThread = ThreadLocal.withInitial(() -> 0);

	void increment() {
		this.ofThread.set(this.ofThread.get() + 1);
	}

	/**
	 * Count the statements that some work sends. Within the work, this is not called
	 * again.
	 * @param <T> the type of what the work returns
	 * @param work the work, on this thread
	 * @param count takes their number, also if the work throws
	 * @return what the work returns
	 */
	public <T> T during(Supplier<T> work, IntConsumer count) {
		this.ofThread.remove();
		try {
			return work.get();
		}
		finally {
			count.accept(this.ofThread.get());
			this.ofThread.remove();
		}
	}

}
