package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.dispatch.Excess;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.invoke.InvalidInput;
import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.log.LogText;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.page.PageOutcome;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.MalformedMessageException;
import io.github.reflexboot.protocol.VisitMessage;
import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.StaleComponentException;
import io.github.reflexboot.registry.TooManyTasksException;
import io.github.reflexboot.registry.UnknownReflexException;
import io.github.reflexboot.visitor.Visitor;

/**
 * Reports what went wrong. The log gets everything, with an identifier; the browser gets
 * everything in development, and otherwise the identifier and a general sentence. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class FailureReporter {

	private static final String OUT_OF_DATE = "This was out of date and is shown anew; nothing was done. Please try again";

	private static final String NO_PAGE = "This page cannot react";

	private static final String NOT_SHOWN = "The page could not be displayed";

	private static final String MADE_BUT_NOT_SHOWN = "Your change was made, but the page could not be displayed";

	private static final String ELSEWHERE = "The reason is in the log of the server.";

	private final FailureLog log;

	private final boolean showDetails;

	/**
	 * Whoever comes back soon with a new tab goes on with what is left.
	 */
	private final Cache<String, LineLimit> lines = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterAccess(Duration.ofMinutes(2))
		.build();

	private final int linesPerVisitor;

	/**
	 * Create a reporter.
	 * @param showDetails whether the browser gets the full text
	 * @param linesPerVisitor how many lines a minute the log takes about one visitor
	 * @param lines how many lines a minute the log takes about refused reflexes
	 */
	public FailureReporter(boolean showDetails, int linesPerVisitor, int lines) {
		this.showDetails = showDetails;
		this.linesPerVisitor = linesPerVisitor;
		this.log = new FailureLog(lines);
	}

	/**
	 * Return the limit of log lines for a visitor.
	 */
	LineLimit linesOf(Visitor visitor) {
		return this.lines.get(visitor.countedAs(), (absent) -> new LineLimit(this.linesPerVisitor, System::nanoTime));
	}

	/**
	 * Report a message that could not be read.
	 * @param malformed what is wrong with it
	 * @return the answer
	 */
	public Answer unreadable(MalformedMessageException malformed) {
		return unreadable(malformed, new LineLimit(1, System::nanoTime));
	}

	Answer unreadable(MalformedMessageException malformed, LineLimit ofTab) {
		String error = this.log.unreadable("Malformed message. " + LogText.line(malformed.getMessage()), ofTab);
		return failure(malformed.id(), malformed.sentence(), malformed.getMessage(), error);
	}

	/**
	 * Report a message that is not taken, because of the state of the server.
	 * @param id the reflex, if it is known
	 * @param refusal why not
	 * @param ofTab how many lines the log takes of its tab
	 * @return the answer
	 */
	Answer notTaken(@Nullable String id, Refusal refusal, LineLimit ofTab) {
		String text = "A reflex was not taken: " + refusal.reason() + ".";
		this.log.unreadable(text, ofTab);
		return failure(id, refusal.sentence(), refusal.sentence() + ". " + text, null);
	}

	/**
	 * A reflex has run out of time, and goes on. The page is refreshed when it is done.
	 */
	Answer late(PendingReflex reflex, Duration limit) {
		reflex.report().overLimit(Limit.PAGE_TIMEOUT);
		this.log.warn("Reflex '" + reflex.target() + "' takes longer than " + limit.toMillis()
				+ " ms (reflex.limits.page-timeout). It goes on; its browser was told so. " + reflex.place());
		return new Answer.Failure(reflex.message().id(), "This takes longer than " + inWords(limit)
				+ ", but it goes on. The page will be updated when it is done; there is no need to try again.");
	}

	private static String inWords(Duration time) {
		return (time.toMillisPart() == 0) ? time.toSeconds() + " s" : time.toMillis() + " ms";
	}

	/**
	 * The page was over a limit.
	 */
	Answer overLimit(PendingReflex reflex, Excess excess) {
		reflex.report().overLimit(excess.limit());
		VisitMessage visit = reflex.visit();
		String target = reflex.message().target();
		String action = (target == null) ? ""
				: " Reflex '" + target + (reflex.isCalled() ? "' ran before that." : "' was not called.");
		String method = (visit != null && visit.form() != null) ? "POST " : "GET ";
		return pageProblem(reflex, "Running the page of", notShown(reflex),
				method + reflex.path() + " " + excess + "." + action);
	}

	/**
	 * Finding the action failed: it does not exist, or takes other arguments.
	 */
	Answer refused(PendingReflex reflex, Exception cause) {
		String text = String.valueOf(cause.getMessage());
		boolean isUnknown = cause instanceof UnknownReflexException;
		reflex.report().failed(isUnknown ? ReflexOutcome.UNKNOWN : ReflexOutcome.REFUSED);
		if (cause instanceof TooManyTasksException tooMany) {
			reflex.report().overLimit(tooMany.limit());
			return warn(reflex, "Starting", "This is not possible now, since too much else is going on", text, text);
		}
		return warn(reflex, "Finding", "This action is not possible", text, text);
	}

	/**
	 * The input is not valid, according to the action's parameters or the action itself.
	 */
	Answer invalid(PendingReflex reflex, InvalidInput problem) {
		String refused = "Reflex '" + reflex.target() + "' was refused. ";
		return warn(reflex, "Calling", "What was sent is not valid", refused + problem.forLog(),
				refused + problem.forPage());
	}

	private Answer warn(PendingReflex reflex, String stage, String sentence, String logged, String details) {
		reflex.report().failed(ReflexOutcome.REFUSED);
		return failure(reflex.message().id(), sentence, details, this.log.refused(reflex, stage, logged));
	}

	/**
	 * The component that was called is not as its page shows it. Happens to everybody who
	 * has two tabs open.
	 */
	Answer stale(PendingReflex reflex, StaleComponentException cause) {
		this.log.stopped(reflex, "error", cause);
		reflex.report().failed(ReflexOutcome.REFUSED);
		return failure(reflex.message().id(), OUT_OF_DATE, String.valueOf(cause.getMessage()), null);
	}

	/**
	 * The state of the component that was called is not one that was given out, as after
	 * a change of the secret.
	 */
	Answer forged(PendingReflex reflex, ForgedStateException cause) {
		String text = String.valueOf(cause.getMessage());
		return warn(reflex, "Finding", OUT_OF_DATE, text, text);
	}

	/**
	 * An action was halted or forbidden, which is intended.
	 */
	Answer stopped(PendingReflex reflex, Throwable cause, Answer answer) {
		this.log.stopped(reflex, answer.type(), cause);
		return answer;
	}

	/**
	 * Calling the action failed. One that ran out of time may have done its work, or will
	 * yet.
	 */
	Answer actionFailed(PendingReflex reflex, Throwable cause) {
		String error = this.log.failed(reflex, "Calling", "", cause);
		return failure(reflex.message().id(), (cause instanceof TimeoutException)
				? "This took too long, so the server stopped waiting. Reload the page to see whether it was done"
				: "An error occurred", "Reflex '" + reflex.message().target() + "' failed. " + describe(cause), error);
	}

	/**
	 * What was broadcast has made a listener fail. Nobody at the page has asked for it.
	 */
	void notHeard(PendingReflex reflex, Throwable cause) {
		this.log.failed(reflex, "Hearing what was broadcast in", "", cause);
	}

	/**
	 * There was nothing to call the action from.
	 */
	Answer noPage(PendingReflex reflex, PageOutcome.NoPage page) {
		String text = NoPageText.of(reflex, page);
		return (page.response().status() >= 500)
				? pageProblem(reflex, "Running the page of", "An error occurred", text, page.cause())
				: warn(reflex, "Finding the page of", NO_PAGE, text, text);
	}

	/**
	 * The page was ended because nobody waits for it any more.
	 */
	Answer left(PendingReflex reflex) {
		this.log.left(reflex);
		reflex.report().failed(ReflexOutcome.LEFT);
		return new Answer.Failure(reflex.message().id(), "Nobody waits for this page any more.");
	}

	/**
	 * Re-rendering the page failed.
	 */
	Answer pageFailed(PendingReflex reflex, PageOutcome.PageFailed page) {
		String target = reflex.message().target();
		return pageProblem(reflex, "Re-rendering the page of", notShown(reflex),
				((target != null) ? "Reflex '" + target + "' ran, but then " : "") + "GET " + reflex.path()
						+ " answered " + page.response() + " instead of a page.",
				page.cause());
	}

	private static String notShown(PendingReflex reflex) {
		return reflex.isCalled() ? MADE_BUT_NOT_SHOWN : NOT_SHOWN;
	}

	/**
	 * An action wants a page to be shown that is none of this application.
	 */
	Answer notVisited(PendingReflex reflex, String url, IllegalArgumentException cause) {
		return pageProblem(reflex, "Showing another page after", MADE_BUT_NOT_SHOWN,
				"Reflex '" + reflex.message().target() + "' ran, but then visit(\"" + LogText.line(url) + "\") failed. "
						+ cause.getMessage());
	}

	private Answer pageProblem(PendingReflex reflex, String stage, String sentence, String text) {
		return failure(reflex.message().id(), sentence, text, this.log.failed(reflex, stage, text, null));
	}

	/**
	 * The web server has logged what was thrown as well, but not for which reflex.
	 */
	private Answer pageProblem(PendingReflex reflex, String stage, String sentence, String text,
			@Nullable Throwable cause) {
		String error = this.log.failed(reflex, stage, (cause != null) ? text : text + " " + ELSEWHERE, cause);
		return failure(reflex.message().id(), sentence, text + " " + ((cause != null) ? describe(cause) : ELSEWHERE),
				error);
	}

	/**
	 * Report an answer that cannot be written as JSON because of what its action put in.
	 * @param id the reflex, if it is known
	 * @param cause why not
	 * @return the answer instead
	 */
	public Answer unwritable(@Nullable String id, Exception cause) {
		String error = this.log.failed("The payload or an operation of a reflex cannot be written as JSON", cause);
		return failure(id, "Your change was made, but the page could not be updated",
				"The reflex ran, but its payload or an operation cannot be written as JSON. " + describe(cause), error);
	}

	Answer broken(PendingReflex reflex, Throwable cause) {
		String error = this.log.failed(reflex, "Running", "", cause);
		return failure(reflex.message().id(), "An error occurred",
				"'" + reflex.message().describe() + "' could not be run. " + describe(cause), error);
	}

	/**
	 * Tell whether browsers may see all of a failure, as in development.
	 */
	boolean showsDetails() {
		return this.showDetails;
	}

	private Answer failure(@Nullable String id, String sentence, @Nullable String details, @Nullable String error) {
		return new Answer.Failure(id, ((this.showDetails && details != null) ? details : sentence + ".")
				+ ((error != null) ? " (error " + error + ")" : ""));
	}

	private static String describe(Throwable cause) {
		return cause.getClass().getSimpleName() + ((cause.getMessage() != null) ? ": " + cause.getMessage() : "");
	}

}
