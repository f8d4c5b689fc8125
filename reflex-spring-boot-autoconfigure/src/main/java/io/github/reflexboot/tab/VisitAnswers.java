package io.github.reflexboot.tab;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.page.PageOutcome;
import io.github.reflexboot.page.PageVisits;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.FormField;
import io.github.reflexboot.protocol.VisitMessage;
import io.github.reflexboot.visitor.KeptAnswers;
import io.github.reflexboot.visitor.Visitor;

/**
 * Answers with another page than the one that asks: its browser shows it at its address,
 * or goes there by itself. Safe for use by several threads.
 */
final class VisitAnswers {

	private final PageVisits visits;

	private final FailureReporter failures;

	private final @Nullable KeptAnswers kept;

	/**
	 * Create it.
	 * @param visits opens the pages
	 * @param failures reports what went wrong
	 * @param kept keeps what answers a form and is no page; {@code null} if no forms are
	 * posted
	 */
	VisitAnswers(PageVisits visits, FailureReporter failures, @Nullable KeptAnswers kept) {
		this.visits = visits;
		this.failures = failures;
		this.kept = kept;
	}

	/**
	 * Answer a visit.
	 * @param call says which tab asks
	 * @return the answer; empty if nothing was done, since the session of the connection
	 * has ended
	 */
	Optional<Answer> answer(PendingReflex reflex, VisitMessage visit, ReflexCall call, Visitor visitor) {
		if (visit.form() != null) {
			return post(reflex, visit, visit.form(), call, visitor);
		}
		PageVisits.Opened opened = this.visits.open(call, visitor, visit.url(), visit.from(), visit.isAhead(),
				visit.scripts());
		if (opened.outcome() instanceof PageOutcome.SessionEnded) {
			return Optional.empty();
		}
		String elsewhere = opened.url().equals(visit.url()) ? null : opened.url();
		if (visit.isAhead()) {
			return Optional.of((opened.outcome() instanceof PageOutcome.Rendered page)
					? new Answer.PageAhead(visit.id(), elsewhere, page.page().text())
					: new Answer.MorphNothing(visit.id(), Answer.Extras.NONE));
		}
		keep(opened, visitor);
		return Optional.of(answer(reflex, opened, Answer.Extras.NONE.at(elsewhere, false), null));
	}

	/**
	 * Keep a page for the browser that is about to load it, since it may say something
	 * only once.
	 * @return whether it will get it
	 */
	private boolean keep(PageVisits.Opened opened, Visitor visitor) {
		return this.kept != null && !opened.isAnswerOfForm() && opened.outcome() instanceof PageOutcome.NoPage other
				&& other.response().content() != null && this.kept.keepAt(opened.url(), other.response(), visitor);
	}

	/**
	 * Post a form. A second click on its button posts nothing.
	 */
	private Optional<Answer> post(PendingReflex reflex, VisitMessage visit, List<FormField> form, ReflexCall call,
			Visitor visitor) {
		KeptAnswers keeper = this.kept;
		if (keeper == null || !visitor.isOfThisSite()) {
			throw new IllegalArgumentException("A form is posted over the connection only with 'reflex.boost=true', "
					+ "and from a page of this application");
		}
		if (reflex.isRepeated(reflex.message())) {
			return Optional.of(new Answer.MorphNothing(visit.id(), Answer.Extras.NONE));
		}
		reflex.mutates(reflex.message());
		PageVisits.Opened opened = this.visits.post(call, visitor, visit.url(), visit.from(), form, visit.scripts());
		PageOutcome outcome = opened.outcome();
		if (outcome instanceof PageOutcome.SessionEnded) {
			return Optional.empty();
		}
		if (outcome instanceof PageOutcome.Refused) {
			return Optional.of(opened.isAnswerOfForm() ? new Answer.Reload(visit.id())
					: new Answer.Navigate(visit.id(), opened.url(), "action", null));
		}
		if (outcome instanceof PageOutcome.OverLimit over) {
			return Optional.of(this.failures.overLimit(reflex, over.excess()));
		}
		boolean isKept = keep(opened, visitor);
		if (!isKept && outcome instanceof PageOutcome.NoPage other && other.response().content() != null) {
			return Optional.of(played(visit, keeper.keep(other.response(), visitor, opened.url())));
		}
		boolean isHere = opened.isAnswerOfForm() && opened.url().equals(visit.url());
		String elsewhere = isHere ? null : opened.url();
		return Optional.of(answer(reflex, opened, Answer.Extras.NONE.at(elsewhere, false), null));
	}

	private static Answer played(VisitMessage visit, @Nullable String address) {
		return (address != null) ? new Answer.Navigate(visit.id(), address, "action", null)
				: new Answer.MorphNothing(visit.id(), Answer.Extras.NONE);
	}

	/**
	 * Answer a reflex whose action has sent its page to another address. It has run, so
	 * its browser goes there in any case.
	 * @param visited which page
	 */
	Answer answer(PendingReflex reflex, ReflexCall call, Visitor visitor, PageOutcome.Visited visited) {
		PageVisits.Opened opened;
		try {
			opened = this.visits.open(call, visitor, visited.address().url(), reflex.message().url(), false, null);
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
