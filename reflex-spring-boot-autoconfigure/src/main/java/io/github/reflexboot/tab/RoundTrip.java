package io.github.reflexboot.tab;

import java.io.EOFException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.invoke.InvalidInput;
import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexFinder;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.page.PageOutcome;
import io.github.reflexboot.page.PageRunner;
import io.github.reflexboot.page.PageVisits;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.protocol.VisitMessage;
import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.ReflexException;
import io.github.reflexboot.registry.StaleComponentException;
import io.github.reflexboot.visitor.KeptAnswers;
import io.github.reflexboot.visitor.Visitor;

/**
 * Takes a reflex from its message to its answer: finds the action, runs the page again
 * with the action inside, and says what the browser is to do. Whatever happens, there is
 * exactly one answer, unless the session of the connection has ended. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class RoundTrip {

	private final ReflexFinder reflexes;

	private final CallFinder finder;

	private final PageRunner pages;

	private final VisitAnswers visits;

	private final @Nullable KeptAnswers kept;

	private final Predicate<Throwable> meansForbidden;

	private final FailureReporter failures;

	private final List<RoundTripInterceptor> interceptors;

	/**
	 * Create a round trip.
	 * @param finder finds the actions
	 * @param pages runs the pages
	 * @param meansForbidden whether what an action threw says that the visitor may not
	 * call it
	 * @param failures reports what went wrong
	 * @param interceptors what stands around each round trip, the outermost first
	 * @param kept keeps what answers a form and is no page; {@code null} if no forms are
	 * posted over connections
	 */
	public RoundTrip(ReflexFinder finder, PageRunner pages, Predicate<Throwable> meansForbidden,
			FailureReporter failures, List<RoundTripInterceptor> interceptors, @Nullable KeptAnswers kept) {
		this(finder, finder::find, pages, meansForbidden, failures, List.copyOf(interceptors), kept);
	}

	private RoundTrip(ReflexFinder reflexes, CallFinder finder, PageRunner pages, Predicate<Throwable> meansForbidden,
			FailureReporter failures, List<RoundTripInterceptor> interceptors, @Nullable KeptAnswers kept) {
		this.reflexes = reflexes;
		this.finder = finder;
		this.pages = pages;
		this.visits = new VisitAnswers(new PageVisits(pages), failures, kept);
		this.kept = kept;
		this.meansForbidden = meansForbidden;
		this.failures = failures;
		this.interceptors = interceptors;
	}

	/**
	 * Return a round trip that goes another way into the web server, as tests do.
	 * @param dispatcher the way
	 * @param failures reports what went wrong there
	 * @return a new round trip
	 */
	public RoundTrip through(PageDispatcher dispatcher, FailureReporter failures) {
		return new RoundTrip(this.reflexes, this.finder, this.pages.through(dispatcher), this.meansForbidden, failures,
				this.interceptors, this.kept);
	}

	/**
	 * Return a round trip that has an event heard by the components of a page, whatever a
	 * message asks for, as tests do.
	 * @param event the event
	 * @return a new round trip
	 */
	public RoundTrip emitting(PageEvent event) {
		return with((message, tab, updates) -> ReflexCall.emitting(tab, message, event, updates));
	}

	/**
	 * Return a round trip that has events heard that were broadcast to a page.
	 * @param heard the events
	 * @return a new round trip
	 */
	public RoundTrip hearing(EventsToHear heard) {
		return with((message, tab, updates) -> this.reflexes.hearing(message, tab, updates, heard.events(),
				heard.wantsPage(), this.meansForbidden));
	}

	private RoundTrip with(CallFinder other) {
		return new RoundTrip(this.reflexes, other, this.pages, this.meansForbidden, this.failures, this.interceptors,
				this.kept);
	}

	/**
	 * Take a reflex all the way, on the calling thread.
	 * @param reflex the reflex
	 * @param visitor who asks
	 * @return the one answer; empty if nothing was done, since the session of the
	 * connection has ended
	 */
	public Optional<Answer> answer(PendingReflex reflex, Visitor visitor) {
		RoundTripInterceptor.Next next = () -> answerOf(reflex, visitor);
		for (int i = this.interceptors.size() - 1; i >= 0; i--) {
			RoundTripInterceptor interceptor = this.interceptors.get(i);
			RoundTripInterceptor.Next inner = next;
			next = () -> interceptor.intercept(reflex, inner);
		}
		try {
			return next.proceed();
		}
		catch (RuntimeException ex) {
			return Optional.of(this.failures.broken(reflex, ex));
		}
	}

	private Optional<Answer> answerOf(PendingReflex reflex, Visitor visitor) {
		try {
			return run(reflex, visitor);
		}
		catch (ReflexException | IllegalArgumentException ex) {
			return Optional.of(this.failures.refused(reflex, ex));
		}
		catch (Throwable ex) {
			boolean isCutOff = visitor.hasLeft() && ex.getCause() instanceof EOFException;
			return Optional.of(isCutOff ? this.failures.left(reflex) : this.failures.broken(reflex, ex));
		}
	}

	private Optional<Answer> run(PendingReflex reflex, Visitor visitor) {
		ReflexCall call = this.finder.find(reflex.message(), reflex.tab(), reflex.underWay());
		reflex.report().found(call);
		VisitMessage visit = reflex.visit();
		if (visit != null) {
			return this.visits.answer(reflex, visit, call, visitor);
		}
		if (call.mutation() != null) {
			return runMutation(reflex, call, visitor);
		}
		Optional<Answer> answer = run(reflex, call, visitor);
		ReflexMessage retried = reflex.underWay().retried();
		return (retried != null)
				? runMutation(reflex, this.finder.find(retried, reflex.tab(), reflex.underWay()), visitor) : answer;
	}

	/**
	 * Show the page that says so before a mutation is called, and once more afterwards,
	 * if its answer does not show it.
	 */
	private Optional<Answer> runMutation(PendingReflex reflex, ReflexCall call, Visitor visitor) {
		if (reflex.isRepeated(call.message())) {
			return Optional.of(new Answer.MorphNothing(reflex.message().id(), Answer.Extras.NONE));
		}
		reflex.mutates(call.message());
		boolean isAnnounced = show(reflex, this.pages.show(call, visitor, true));
		Optional<Answer> answer = run(reflex, call, visitor);
		boolean isShown = answer.isEmpty() || answer.get() instanceof Answer.PageMorph
				|| answer.get() instanceof Answer.Navigate || answer.get() instanceof Answer.Reload;
		if (isAnnounced && !isShown) {
			show(reflex, this.pages.show(call, visitor, false));
		}
		return answer;
	}

	private static boolean show(PendingReflex reflex, PageOutcome outcome) {
		if (outcome instanceof PageOutcome.Rendered page) {
			reflex.underWay().show(page.page());
			return true;
		}
		return false;
	}

	private Optional<Answer> run(PendingReflex reflex, ReflexCall call, Visitor visitor) {
		PageOutcome outcome = this.pages.run(call, visitor, reflex.rendering().roots());
		if (call.isBroadcast() && outcome instanceof PageOutcome.ActionFailed failed) {
			this.failures.notHeard(reflex, failed.cause());
			reflex.underWay().hasCalled();
			outcome = this.pages.run(call.withoutAction(), visitor, null);
		}
		reflex.report().called(outcome.result());
		if (isCutOff(visitor, outcome)) {
			return Optional.of(this.failures.left(reflex));
		}
		if (outcome instanceof PageOutcome.Visited visited) {
			return Optional.of(this.visits.answer(reflex, call, visitor, visited));
		}
		return (outcome instanceof PageOutcome.SessionEnded) ? Optional.empty() : Optional.of(answer(reflex, outcome));
	}

	/**
	 * Tell whether a page has failed since its visitor has left. If it failed by itself,
	 * the web server has said why.
	 */
	private static boolean isCutOff(Visitor visitor, PageOutcome outcome) {
		return visitor.hasLeft() && ((outcome instanceof PageOutcome.PageFailed page && page.response().isBrokenOff())
				|| (outcome instanceof PageOutcome.NoPage none && none.response().isBrokenOff()));
	}

	private Answer answer(PendingReflex reflex, PageOutcome outcome) {
		String id = reflex.message().id();
		if (outcome instanceof PageOutcome.Rendered page) {
			reflex.rendering().rendered(page.page());
			return new Answer.PageMorph(id, null, page.page().text(),
					ResultExtras.of(page.result(), page.result().form()));
		}
		if (outcome instanceof PageOutcome.ComponentsRendered components) {
			return new Answer.MorphNothing(id, ResultExtras.of(components));
		}
		if (outcome instanceof PageOutcome.Unchanged unchanged) {
			return new Answer.MorphNothing(id, ResultExtras.of(unchanged.result(), null));
		}
		if (outcome instanceof PageOutcome.Redirected redirect) {
			return new Answer.Navigate(id, redirect.url(), from(reflex, redirect.result()), payload(redirect.result()));
		}
		if (outcome instanceof PageOutcome.Refused) {
			return new Answer.Reload(id);
		}
		if (outcome instanceof PageOutcome.ActionFailed action) {
			return failed(reflex, action.cause());
		}
		if (outcome instanceof PageOutcome.OverLimit page) {
			return this.failures.overLimit(reflex, page.excess());
		}
		if (outcome instanceof PageOutcome.NoPage other) {
			return this.failures.noPage(reflex, other);
		}
		return this.failures.pageFailed(reflex, (PageOutcome.PageFailed) outcome);
	}

	private Answer failed(PendingReflex reflex, Throwable cause) {
		if (cause instanceof ReflexHaltedException) {
			return this.failures.stopped(reflex, cause, new Answer.Halted(reflex.message().id()));
		}
		if (cause instanceof ReflexForbiddenException || this.meansForbidden.test(cause)) {
			return this.failures.stopped(reflex, cause, new Answer.Forbidden(reflex.message().id()));
		}
		if (cause instanceof StaleComponentException stale) {
			reflex.refreshAfterwards(stale.isGone());
			return this.failures.stale(reflex, stale);
		}
		if (cause instanceof ForgedStateException forged) {
			reflex.refreshAfterwards(false);
			return this.failures.forged(reflex, forged);
		}
		if (cause instanceof ReflexException refused) {
			return this.failures.refused(reflex, refused);
		}
		return InvalidInput.describe(cause)
			.map((problem) -> this.failures.invalid(reflex, problem))
			.orElseGet(() -> this.failures.actionFailed(reflex, cause));
	}

	private static @Nullable String from(PendingReflex reflex, @Nullable ReflexResult result) {
		if (result == null || reflex.message().target() == null) {
			return null;
		}
		return (result.redirect() != null) ? "action" : "page";
	}

	private static @Nullable Map<String, Object> payload(@Nullable ReflexResult result) {
		return (result != null && !result.payload().isEmpty()) ? result.payload() : null;
	}

}
