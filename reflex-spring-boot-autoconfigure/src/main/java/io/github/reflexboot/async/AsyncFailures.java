package io.github.reflexboot.async;

import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.reflexboot.AsyncFailure;
import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.log.LogText;

/**
 * Logs what has failed in the background, each line with an identifier that the page is
 * told, too. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class AsyncFailures {

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Reflex");

	private static final int LINES_PER_MINUTE = 600;

	/**
	 * Names may be made of what visitors enter.
	 */
	private static final int MAX_ENDLESS = 100;

	private final LimitedLog log = new LimitedLog(logger, LINES_PER_MINUTE);

	private final Set<String> endless = ConcurrentHashMap.newKeySet();

	private final boolean showDetails;

	/**
	 * Create it.
	 * @param showDetails whether pages get the messages of exceptions
	 */
	public AsyncFailures(boolean showDetails) {
		this.showDetails = showDetails;
	}

	/**
	 * Report a failure.
	 * @param what has failed, in words
	 * @param cause why
	 * @param ofTab how many lines the log takes of its tab
	 * @return what its page is told
	 */
	public AsyncFailure report(String what, Throwable cause, LineLimit ofTab) {
		String id = null;
		if (this.log.admits(ofTab)) {
			id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
			logger.error("[" + id + "] " + what + " failed.", LogText.failure(cause));
		}
		return new AsyncFailure(id, cause.getClass().getSimpleName(), this.showDetails ? cause.getMessage() : null);
	}

	/**
	 * Warn of a query that never comes to an end, once.
	 * @param what is endless, in words
	 */
	public void endless(String what) {
		if (this.endless.size() < MAX_ENDLESS && this.endless.add(what)) {
			logger.warn(what + " has other arguments each time that its page shows its data, and so fetches it once "
					+ "more. Its page is not shown again any more when its data comes. Expected names and arguments "
					+ "that stay the same, not for example the current time, and no refetch() in a controller.");
		}
	}

}
