package io.github.reflexboot.tab;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.log.LogText;

/**
 * Logs what went wrong, each line with an identifier that the browser is told, too.
 * Visitors can make things go wrong as often as they like, so each tab has a limited
 * share of the lines. Failures of the application have no limit over all tabs: nobody can
 * hide them by sending nonsense. Safe for use by several threads.
 */
final class FailureLog {

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Reflex");

	private static final int UNREADABLE_PER_MINUTE = 60;

	private final LimitedLog unreadable = new LimitedLog(logger, UNREADABLE_PER_MINUTE);

	private final LimitedLog refused;

	private final LimitedLog failed = new LimitedLog(logger, Integer.MAX_VALUE);

	/**
	 * Create a log.
	 * @param refusedPerMinute how many lines a minute may report refused reflexes, for
	 * all tabs together
	 */
	FailureLog(int refusedPerMinute) {
		this.refused = new LimitedLog(logger, refusedPerMinute);
	}

	/**
	 * A message was malformed, or was not taken.
	 * @param line what happened
	 * @param ofTab how many lines the log takes of its tab
	 * @return the identifier; {@code null} if the line was left out
	 */
	@Nullable String unreadable(String line, LineLimit ofTab) {
		return write(this.unreadable, ofTab, line, false, null);
	}

	/**
	 * What a browser asked for is not possible.
	 */
	@Nullable String refused(PendingReflex reflex, String stage, String text) {
		return write(this.refused, reflex.lines(), line(reflex, stage, text), false, null);
	}

	/**
	 * The application failed.
	 * @param cause why; {@code null} if the text says it all, or nobody knows
	 */
	@Nullable String failed(PendingReflex reflex, String stage, String text, @Nullable Throwable cause) {
		return write(this.failed, reflex.lines(), line(reflex, stage, text), true, cause);
	}

	/**
	 * Something failed outside of any known reflex.
	 */
	String failed(String line, Throwable cause) {
		String error = newId();
		logger.error("[" + error + "] " + line, LogText.failure(cause));
		return error;
	}

	/**
	 * The visitor has left, which is no failure.
	 */
	void left(PendingReflex reflex) {
		logger.debug("The visitor left while the page was running. " + reflex.place());
	}

	/**
	 * An action was halted or forbidden, which is no failure.
	 */
	void stopped(PendingReflex reflex, String type, Throwable cause) {
		if (logger.isDebugEnabled()) {
			logger.debug("Reflex '" + reflex.target() + "' was " + type + ". " + LogText.line(String.valueOf(cause))
					+ " " + reflex.place(), cause.getCause());
		}
	}

	/**
	 * Write what is rare by itself.
	 */
	void warn(String line) {
		logger.warn(line);
	}

	private static String line(PendingReflex reflex, String stage, String text) {
		return stage + " reflex '" + reflex.target() + "' failed. " + LogText.line(text) + (text.isEmpty() ? "" : " ")
				+ reflex.place();
	}

	private static @Nullable String write(LimitedLog log, LineLimit ofTab, String line, boolean isError,
			@Nullable Throwable cause) {
		if (!log.admits(ofTab)) {
			return null;
		}
		String error = newId();
		String marked = "[" + error + "] " + line;
		if (isError) {
			logger.error(marked, (cause != null) ? LogText.failure(cause) : null);
		}
		else {
			logger.warn(marked);
		}
		return error;
	}

	private static String newId() {
		return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
	}

}
