package io.github.reflexboot.tab;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.protocol.VisitMessage;

/**
 * Which pages a browser says it has, and where it has asked from.
 *
 * @param last the version of the last one; {@code null} for none
 * @param earlier the versions of earlier ones
 * @param from where the page is that has asked
 * @param url where the page is that it has asked for
 * @param isVisit whether that takes the place of the one that has asked
 */
record HeldPages(@Nullable String last, List<String> earlier, String from, String url, boolean isVisit) {

	static HeldPages by(PendingReflex reflex) {
		ReflexMessage message = reflex.message();
		VisitMessage visit = reflex.visit();
		return (visit != null)
				? new HeldPages(visit.held(), visit.earlier(), Objects.requireNonNullElse(visit.from(), ""),
						visit.url(), true)
				: new HeldPages(message.held(), List.of(), message.url(), message.url(), false);
	}

	/**
	 * Return the same without any page.
	 */
	HeldPages withoutPages() {
		return new HeldPages(null, List.of(), this.from, this.url, this.isVisit);
	}

	/**
	 * Tell whether an answer shows its page in the place of the one that has asked.
	 */
	boolean isLeft(Answer.Extras answer) {
		return this.isVisit || answer.url() != null;
	}

	/**
	 * Return where the page of an answer is.
	 */
	String addressOf(Answer.Extras answer) {
		return (answer.url() != null) ? answer.url().replaceFirst("#.*", "") : this.url;
	}

}
