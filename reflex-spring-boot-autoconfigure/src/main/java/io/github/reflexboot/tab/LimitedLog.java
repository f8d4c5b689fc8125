package io.github.reflexboot.tab;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.Log;

/**
 * Warnings about what comes from outside, of which anybody can make as many as they like:
 * only so many of them are written in a minute, and how many were not. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class LimitedLog {

	private final Log log;

	private final LineLimit limit;

	private final AtomicLong leftOut = new AtomicLong();

	/**
	 * Create a log.
	 * @param log where the lines are written
	 * @param linesPerMinute how many of them
	 */
	public LimitedLog(Log log, int linesPerMinute) {
		this.log = log;
		this.limit = new LineLimit(linesPerMinute, System::nanoTime);
	}

	/**
	 * Write a warning, unless there were too many.
	 * @param line the line
	 */
	public void warn(String line) {
		warn(line, true);
	}

	/**
	 * Write a warning, unless there were too many of one source or of all.
	 */
	void warn(String line, LineLimit ofSource) {
		warn(line, ofSource.admits());
	}

	private void warn(String line, boolean admitted) {
		if (admitted && this.limit.admits()) {
			this.log.warn(line);
		}
		else if (this.leftOut.getAndIncrement() == 0) {
			CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(this::writeNumber);
		}
	}

	private void writeNumber() {
		this.log.warn(this.leftOut.getAndSet(0) + " more lines such as those before were left out in the last minute, "
				+ "since there were too many.");
	}

}
