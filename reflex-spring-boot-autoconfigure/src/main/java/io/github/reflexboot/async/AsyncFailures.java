package io.github.reflexboot.async;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.reflexboot.AsyncFailure;
import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.log.LogText;

/**
 * Logs what has failed in the background, each line with an identifier that the page is
 * told, too. Safe for use by several threads.
 */
final class AsyncFailures {

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Reflex");

	private static final int LINES_PER_MINUTE = 600;

	private final LimitedLog log = new LimitedLog(logger, LINES_PER_MINUTE);

	private final boolean showDetails;

	/**
	 * Create it.
	 * @param showDetails whether pages get the messages of exceptions
	 */
	AsyncFailures(boolean showDetails) {
		this.showDetails = showDetails;
	}

	/**
	 * Report a failure.
	 * @param what has failed, in words
	 * @param ofTab how many lines the log takes of its tab
	 * @return what its page is told
	 */
	AsyncFailure report(String what, Throwable cause, LineLimit ofTab) {
		String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
		if (this.log.admits(ofTab)) {
			logger.error("[" + id + "] " + what + " failed.", LogText.failure(cause));
		}
		return new AsyncFailure(id, cause.getClass().getSimpleName(), this.showDetails ? cause.getMessage() : null);
	}

}
