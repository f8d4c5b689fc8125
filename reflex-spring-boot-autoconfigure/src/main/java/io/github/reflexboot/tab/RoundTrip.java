package io.github.reflexboot.tab;

import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexException;
import io.github.reflexboot.invoke.ReflexFinder;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.page.PageOutcome;
import io.github.reflexboot.page.PageRunner;
import io.github.reflexboot.page.Visitor;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * Takes a reflex from its message to its answer: finds the action, runs the page again
 * with the action inside, and says what the browser is to do. Whatever happens, there is
 * exactly one answer. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RoundTrip {

	private final ReflexFinder finder;

	private final PageRunner pages;

	private final Predicate<Throwable> meansForbidden;

	private final FailureReporter failures;

	/**
	 * Create a round trip.
	 * @param finder finds the actions
	 * @param pages runs the pages
	 * @param meansForbidden whether what an action threw says that the visitor may not
	 * call it
	 * @param failures reports what went wrong
	 */
	public RoundTrip(ReflexFinder finder, PageRunner pages, Predicate<Throwable> meansForbidden,
			FailureReporter failures) {
		this.finder = finder;
		this.pages = pages;
		this.meansForbidden = meansForbidden;
		this.failures = failures;
	}

	Answer answer(ReflexMessage message, String tab, Visitor visitor) {
		try {
			ReflexCall call = this.finder.find(message, tab);
			PageOutcome outcome = this.pages.run(call, visitor);
			return answer(message, outcome);
		}
		catch (ReflexException | IllegalArgumentException ex) {
			return this.failures.refused(message, ex);
		}
		catch (Throwable ex) {
			return this.failures.broken(message, ex);
		}
	}

	private Answer answer(ReflexMessage message, PageOutcome outcome) {
		if (outcome instanceof PageOutcome.Rendered page) {
			return new Answer.PageMorph(message.id(), page.html(), extras(page.result()));
		}
		if (outcome instanceof PageOutcome.Unchanged unchanged) {
			return new Answer.MorphNothing(message.id(), extras(unchanged.result()));
		}
		if (outcome instanceof PageOutcome.Redirected redirect) {
			return new Answer.Navigate(message.id(), redirect.url(), payload(redirect.result()));
		}
		if (outcome instanceof PageOutcome.Refused) {
			return new Answer.Reload(message.id());
		}
		if (outcome instanceof PageOutcome.ActionFailed action) {
			return answer(message, action.cause());
		}
		if (outcome instanceof PageOutcome.NoPage other) {
			return this.failures.noPage(message, other.response());
		}
		return this.failures.pageFailed(message, ((PageOutcome.PageFailed) outcome).response());
	}

	private Answer answer(ReflexMessage message, Throwable cause) {
		if (cause instanceof ReflexHaltedException) {
			return new Answer.Halted(message.id());
		}
		return (cause instanceof ReflexForbiddenException || this.meansForbidden.test(cause))
				? new Answer.Forbidden(message.id()) : this.failures.actionFailed(message, cause);
	}

	private static Answer.Extras extras(ReflexResult result) {
		return Answer.Extras.of(result.before(), result.operations(), result.payload());
	}

	private static @Nullable Map<String, Object> payload(@Nullable ReflexResult result) {
		return (result != null && !result.payload().isEmpty()) ? result.payload() : null;
	}

}
