package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Who hears an event, and what is asked for by it: the nearest element that has an entry
 * for it, and then those that hear what happens anywhere, as in the client.
 */
final class Hearing {

	private final LivePage page;

	private final List<Stimulation> found = new ArrayList<>();

	private @Nullable AssertionError refused;

	Hearing(LivePage page) {
		this.page = page;
	}

	/**
	 * Return what was asked for.
	 * @throws AssertionError if there is nothing, but there would be if the browser or
	 * the page allowed it
	 */
	List<Stimulation> found() {
		if (this.found.isEmpty() && this.refused != null) {
			throw this.refused;
		}
		return this.found;
	}

	void refuse(@Nullable AssertionError reason) {
		this.refused = (this.refused != null) ? this.refused : reason;
	}

	/**
	 * Take back what one element asked for.
	 */
	List<Stimulation> takeBack(@Nullable Element element) {
		List<Stimulation> taken = this.found.stream().filter((each) -> each.element().equals(element)).toList();
		this.found.removeAll(taken);
		return taken;
	}

	/**
	 * Have an event happen to an element, without those that hear what happens anywhere.
	 */
	Heard at(Happened event, Element origin, @Nullable Element submitter) {
		if (Ignored.includes(submitter)) {
			return Heard.BY_NOBODY;
		}
		for (@Nullable
		Element current = origin; current != null; current = event.bubbles() ? current.parent() : null) {
			Heard heard = by(current, event, origin, null, submitter);
			if (heard.element() != null) {
				return heard;
			}
		}
		return Heard.BY_NOBODY;
	}

	/**
	 * Have those hear of an event that hear what happens anywhere.
	 */
	void anywhere(Happened event, Element origin, @Nullable Element submitter, Heard before) {
		boolean isStopped = before.isStopped();
		for (String place : new String[] { "document", "window" }) {
			if ((isStopped && place.equals("window")) || Ignored.includes(submitter)) {
				return;
			}
			for (Element element : this.page.document.select("[" + Listener.ATTRIBUTE + "]")) {
				isStopped |= by(element, event, origin, place, submitter).isStopped();
			}
		}
	}

	private Heard by(Element element, Happened event, Element origin, @Nullable String place,
			@Nullable Element submitter) {
		List<Listener> matching = Listener.of(element)
			.stream()
			.filter((each) -> each.matches(event, origin, place) && !this.page.spent.include(each))
			.toList();
		if (matching.isEmpty() || (place != null && Forms.isDisabled(element))) {
			return Heard.BY_NOBODY;
		}
		Act.requireEnabled(element);
		Deed deed = (place != null) ? Deed.NOTHING : Deed.of(event, origin, element, submitter);
		AssertionError refusal = EventRule.refusal(event.name(), origin, place);
		refusal = (refusal != null) ? refusal : deed.refusal(this.page.fields);
		if (refusal != null) {
			refuse(refusal);
			return new Heard(element, deed.isDone() && !deed.isElsewhere(), false);
		}
		matching.forEach(this.page.spent::add);
		Element form = event.name().equals("submit") ? origin : Forms.of(element);
		matching.forEach((each) -> this.found.add(new Stimulation(each.descriptor().target(), element,
				Forms.sent(form, element), submitter, event.name().equals("submit"), List.of())));
		boolean isPrevented = deed.isDone() && !deed.closesDialog();
		return new Heard(element, isPrevented || matching.stream().anyMatch((each) -> each.is("prevent")),
				matching.stream().anyMatch((each) -> each.is("stop")));
	}

	/**
	 * What became of an event.
	 *
	 * @param element who heard it; {@code null} for nobody
	 * @param isPrevented whether the browser shall not do what it would do
	 * @param isStopped whether those above shall not hear of it
	 */
	record Heard(@Nullable Element element, boolean isPrevented, boolean isStopped) {

		static final Heard BY_NOBODY = new Heard(null, false, false);

	}

}
