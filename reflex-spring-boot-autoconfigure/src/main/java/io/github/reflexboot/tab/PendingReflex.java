package io.github.reflexboot.tab;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.log.LogText;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.protocol.VisitMessage;

/**
 * A reflex from the moment its message is read until it is answered: what was asked for,
 * by which tab, on which page, and how long each part took. Holds no value of a form. For
 * one thread at a time.
 *
 * @since 0.1.0
 */
public final class PendingReflex {

	private final ReflexMessage message;

	private final String tab;

	private final LineLimit lines;

	private final Stopwatch stopwatch;

	private final @Nullable VisitMessage visit;

	private final Rendering rendering = new Rendering();

	private final ReflexReport report;

	private boolean refreshesAfterwards;

	private final UnderWay underWay;

	private Repetition repetition = new Repetition();

	private @Nullable ReflexMessage mutation;

	private boolean isGone;

	private boolean leavesPage;

	private @Nullable PageTrace pageTrace;

	/**
	 * Begin with a message that has just come.
	 * @param message the message
	 * @param tab the open page that sent it
	 */
	public PendingReflex(ReflexMessage message, String tab) {
		this(message, tab, new LineLimit(1, System::nanoTime), System.nanoTime());
	}

	PendingReflex(ReflexMessage message, String tab, LineLimit lines, long takenAt) {
		this(message, null, tab, lines, takenAt);
	}

	PendingReflex(VisitMessage visit, String tab, LineLimit lines, long takenAt) {
		this(visit.asRefresh(), visit, tab, lines, takenAt);
	}

	/**
	 * Its page was loaded in a trace.
	 */
	PendingReflex from(@Nullable PageTrace trace) {
		this.pageTrace = trace;
		return this;
	}

	/**
	 * Return in which trace its page was loaded.
	 * @return the trace as the browser says; {@code null} if it says none
	 */
	public @Nullable PageTrace pageTrace() {
		return this.pageTrace;
	}

	private PendingReflex(ReflexMessage message, @Nullable VisitMessage visit, String tab, LineLimit lines,
			long takenAt) {
		this.message = message;
		this.visit = visit;
		this.tab = tab;
		this.lines = lines;
		this.stopwatch = new Stopwatch(takenAt);
		this.underWay = new UnderWay(message, takenAt);
		this.report = new ReflexReport((visit != null) ? "visit" : (message.target() == null) ? "refresh" : null);
	}

	/**
	 * From here on it can tell its browser something before it is answered.
	 * @param interim the way to the browser
	 */
	public void tells(Interim interim) {
		this.underWay.tells(interim);
	}

	/**
	 * Its answer is on its way, or it gets none. What it has put off until then begins.
	 */
	public void answered() {
		this.underWay.answered();
	}

	/**
	 * Return what it does before it is answered.
	 */
	UnderWay underWay() {
		return this.underWay;
	}

	/**
	 * This calls a mutation, as a message asks for.
	 */
	void mutates(ReflexMessage message) {
		this.mutation = message;
	}

	/**
	 * It is over.
	 */
	void end() {
		if (this.mutation != null) {
			this.repetition.ended(this.mutation);
		}
	}

	/**
	 * It is one of a tab, and may repeat what that has asked for.
	 */
	void mayBe(Repetition repetition) {
		this.repetition = repetition;
	}

	/**
	 * Tell whether this was sent while the same call was under way.
	 * @param call what it asks for
	 */
	boolean isRepeated(ReflexMessage call) {
		return this.repetition.includes(call, this.message, this.stopwatch.takenAt());
	}

	ReflexMessage message() {
		return this.message;
	}

	/**
	 * Return the tab that asked.
	 * @return its identifier
	 */
	public String tab() {
		return this.tab;
	}

	/**
	 * Return how many lines of the log its tab may still use.
	 */
	LineLimit lines() {
		return this.lines;
	}

	/**
	 * Its turn has come.
	 */
	void begin() {
		this.stopwatch.begin();
	}

	/**
	 * Return what of its page is wanted, and what came of that.
	 */
	Rendering rendering() {
		return this.rendering;
	}

	/**
	 * Return which page is to be shown in the place of the one that asks.
	 * @return {@code null} for none
	 */
	@Nullable VisitMessage visit() {
		return this.visit;
	}

	/**
	 * Another page is shown from now on.
	 */
	void leavesPage() {
		this.leavesPage = true;
	}

	/**
	 * Tell whether its tab shows another page from now on.
	 * @return whether the page that asked is left
	 */
	public boolean isPageLeft() {
		return this.leavesPage;
	}

	/**
	 * The page is out of date, and is to be shown anew behind the answer.
	 * @param isGone whether it shows no more what was called
	 */
	void refreshAfterwards(boolean isGone) {
		this.refreshesAfterwards = true;
		this.isGone = isGone;
	}

	/**
	 * Tell whether the browser is asked to refresh its page behind the answer.
	 * @return whether it is
	 */
	public boolean refreshesAfterwards() {
		return this.refreshesAfterwards;
	}

	/**
	 * Tell whether the page shows no more what was called.
	 */
	boolean isGone() {
		return this.isGone;
	}

	/**
	 * Return what there is to tell about it.
	 * @return the report, which grows until it is answered
	 */
	public ReflexReport report() {
		return this.report;
	}

	/**
	 * Return the target as the browser sent it, cut and escaped for a line of the log. It
	 * may be the name of no action, and of no component.
	 * @return the target, with the component that it is for; or a word for a refresh
	 */
	public String target() {
		if (this.visit != null) {
			return "visit";
		}
		String component = this.message.component();
		return LogText.name(this.message.describe())
				+ ((component != null) ? " of component " + LogText.name(component) : "");
	}

	/**
	 * Return the path of the page, escaped for a line of the log. Its query may hold what
	 * a visitor typed, so it is left out.
	 * @return the path
	 */
	public String path() {
		return LogText.name(this.message.path());
	}

	/**
	 * Return whether an action was called.
	 * @return {@code false} for a refresh, and for a reflex that was refused
	 */
	public boolean isCalled() {
		return this.message.target() != null && this.report.hasResult();
	}

	/**
	 * Return how long it has been under way since its turn came.
	 */
	Duration taken() {
		return this.stopwatch.sinceBegin();
	}

	/**
	 * Return how long it waited for its turn.
	 * @return the time from its arrival to its beginning
	 */
	public Duration waited() {
		return this.stopwatch.waited();
	}

	/**
	 * Return where and when, for the end of a line.
	 */
	String place() {
		return "(reflex " + LogText.name(this.message.id()) + " of tab " + this.tab + " on " + path() + ", after "
				+ this.stopwatch.millisSinceTaken() + " ms)";
	}

}
