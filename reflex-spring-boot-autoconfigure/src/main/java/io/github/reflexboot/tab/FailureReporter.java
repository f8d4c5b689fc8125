package io.github.reflexboot.tab;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.page.PageResponse;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.MalformedMessageException;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * Says what went wrong: all of it to the log, under an identifier, and to the browser
 * either all of it (in development) or the identifier and a general sentence. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class FailureReporter {

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Reflex");

	private final boolean showDetails;

	/**
	 * Create a reporter.
	 * @param showDetails whether the browser gets the full text
	 */
	public FailureReporter(boolean showDetails) {
		this.showDetails = showDetails;
	}

	/**
	 * Report a message that could not be read.
	 * @param malformed what is wrong with it
	 * @return the answer
	 */
	public Answer unreadable(MalformedMessageException malformed) {
		String error = newId();
		logger.warn("[" + error + "] A browser sent what is no message. " + oneLine(malformed.getMessage()));
		return failure(malformed.id(), "The message could not be read", malformed.getMessage(), error);
	}

	/**
	 * Report a message that is not taken, because of the state of the server.
	 * @param id the reflex, if it is known
	 * @param sentence what to tell, in production as well
	 * @return the answer
	 */
	public Answer notTaken(@Nullable String id, String sentence) {
		logger.warn("A reflex was not taken: " + sentence);
		return new Answer.Failure(id, sentence);
	}

	Answer refused(ReflexMessage message, Exception cause) {
		String error = newId();
		logger.warn("[" + error + "] Reflex refused. " + oneLine(cause.getMessage()));
		return failure(message.id(), "This action is not possible", cause.getMessage(), error);
	}

	Answer actionFailed(ReflexMessage message, Throwable cause) {
		String error = newId();
		logger.error("[" + error + "] Reflex '" + message.target() + "' failed", cause);
		return failure(message.id(), "An error occurred",
				"Reflex '" + message.target() + "' failed. " + describe(cause), error);
	}

	Answer noPage(ReflexMessage message, PageResponse response) {
		String text = "No controller answers GET " + pathOf(message) + " with a page (got " + response
				+ "), so it cannot be run again. '" + message.describe() + "' was not called.";
		return pageProblem(message, "This page cannot react", text);
	}

	Answer pageFailed(ReflexMessage message, PageResponse response) {
		String text = (message.target() != null) ? "Reflex '" + message.target() + "' was done, but then " : "";
		return pageProblem(message, "It was done, but the page could not be shown", text + "GET " + pathOf(message)
				+ " answered " + response + " instead of a page. The reason is in the log of the server.");
	}

	private Answer pageProblem(ReflexMessage message, String sentence, String text) {
		String error = newId();
		logger.error("[" + error + "] " + oneLine(text));
		return failure(message.id(), sentence, text, error);
	}

	Answer unwritable(@Nullable String id, Exception cause) {
		String error = newId();
		logger.error("[" + error + "] A payload or an operation of a reflex cannot be written as JSON", cause);
		return failure(id, "It was done, but the page could not be told",
				"The reflex was done, but its payload or an operation cannot be written as JSON. " + describe(cause),
				error);
	}

	Answer broken(ReflexMessage message, Throwable cause) {
		String error = newId();
		logger.error("[" + error + "] '" + message.describe() + "' could not be run", cause);
		return failure(message.id(), "An error occurred",
				"'" + message.describe() + "' could not be run. " + describe(cause), error);
	}

	private Answer failure(@Nullable String id, String sentence, @Nullable String details, String error) {
		return new Answer.Failure(id,
				((this.showDetails && details != null) ? details : sentence + ".") + " (error " + error + ")");
	}

	private static String describe(Throwable cause) {
		return cause.getClass().getSimpleName() + ((cause.getMessage() != null) ? ": " + cause.getMessage() : "");
	}

	/**
	 * A query may hold what a visitor typed, which is for no log.
	 */
	private static String pathOf(ReflexMessage message) {
		int query = message.url().indexOf('?');
		return (query < 0) ? message.url() : message.url().substring(0, query);
	}

	/**
	 * What a browser sent must not look like a line of the log.
	 */
	private static String oneLine(@Nullable String text) {
		return String.valueOf(text).replaceAll("\\p{Cntrl}", "?");
	}

	private static String newId() {
		return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
	}

}
