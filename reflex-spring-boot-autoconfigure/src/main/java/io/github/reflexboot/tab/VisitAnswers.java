package io.github.reflexboot.tab;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.page.PageOutcome;
import io.github.reflexboot.page.PageVisits;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.VisitMessage;
import io.github.reflexboot.visitor.Visitor;

/**
 * Answers with another page than the one that asks: its browser shows it at its address,
 * or goes there by itself. Safe for use by several threads.
 */
final class VisitAnswers {

	private final PageVisits visits;

	private final FailureReporter failures;

	VisitAnswers(PageVisits visits, FailureReporter failures) {
		this.visits = visits;
		this.failures = failures;
	}

	/**
	 * Answer a visit.
	 * @param call says which tab asks
	 * @return the answer; empty if nothing was done, since the session of the connection
	 * has ended
	 */
	Optional<Answer> answer(PendingReflex reflex, VisitMessage visit, ReflexCall call, Visitor visitor) {
		PageVisits.Opened opened = this.visits.open(call, visitor, visit.url(), visit.from(), visit.isAhead());
		if (opened.outcome() instanceof PageOutcome.SessionEnded) {
			return Optional.empty();
		}
		String elsewhere = opened.url().equals(visit.url()) ? null : opened.url();
		if (visit.isAhead()) {
			return Optional.of((opened.outcome() instanceof PageOutcome.Rendered page)
					? new Answer.PageAhead(visit.id(), elsewhere, page.page().text())
					: new Answer.MorphNothing(visit.id(), Answer.Extras.NONE));
		}
		return Optional.of(answer(reflex, opened, Answer.Extras.NONE.at(elsewhere, false), null));
	}

	/**
	 * Answer a reflex whose action has sent its page to another address. It has run, so
	 * its browser goes there in any case.
	 * @param visited which page
	 */
	Answer answer(PendingReflex reflex, ReflexCall call, Visitor visitor, PageOutcome.Visited visited) {
		PageVisits.Opened opened;
		try {
			opened = this.visits.open(call, visitor, visited.address().url(), reflex.message().url(), false);
		}
		catch (IllegalArgumentException ex) {
			return this.failures.notVisited(reflex, visited.address().url(), ex);
		}
		ReflexResult left = visited.result();
		Answer.Extras extras = Answer.Extras.of(left.before(), left.operations(), left.payload(), null);
		return answer(reflex, opened, extras.at(opened.url(), visited.address().replaces()), "action");
	}

	private static Answer answer(PendingReflex reflex, PageVisits.Opened opened, Answer.Extras extras,
			@Nullable String from) {
		String id = reflex.message().id();
		if (opened.outcome() instanceof PageOutcome.Rendered page) {
			reflex.rendering().rendered(page.page());
			if (opened.isElsewhere()) {
				reflex.leavesPage();
			}
			return new Answer.PageMorph(id, null, page.page().text(), extras);
		}
		return new Answer.Navigate(id, opened.url(), from, extras.payload());
	}

}
