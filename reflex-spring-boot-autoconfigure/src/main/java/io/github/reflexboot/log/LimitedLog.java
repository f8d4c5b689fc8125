package io.github.reflexboot.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.Log;

/**
 * Lines about what comes from outside, of which anybody can make as many as they like:
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
		if (admits(true)) {
			this.log.warn(line);
		}
	}

	/**
	 * Write a line that is no warning, unless there were too many.
	 * @param line the line
	 */
	public void info(String line) {
		if (admits(true)) {
			this.log.info(line);
		}
	}

	/**
	 * Tell whether another line may be written, and count it.
	 * @param ofSource how many lines may still come from where this one does
	 */
	public boolean admits(LineLimit ofSource) {
		return admits(ofSource.admits());
	}

	private boolean admits(boolean fromSource) {
		if (fromSource && this.limit.admits()) {
			return true;
		}
		if (this.leftOut.getAndIncrement() == 0) {
			CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(this::writeNumber);
		}
		return false;
	}

	private void writeNumber() {
		this.log.warn(this.leftOut.getAndSet(0) + " more lines such as those before were left out in the last minute, "
				+ "since there were too many.");
	}

}
