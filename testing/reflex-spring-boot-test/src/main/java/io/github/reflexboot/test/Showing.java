package io.github.reflexboot.test;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import io.github.reflexboot.test.ReflexOutcome.Kind;

/**
 * Shows in a page what comes of a reflex.
 */
final class Showing {

	private final LivePage page;

	private final OutgoingReflex asked;

	Showing(LivePage page, OutgoingReflex asked) {
		this.page = page;
		this.asked = asked;
	}

	/**
	 * Show what came before the answer.
	 * @return the page as it is then
	 */
	Document showBefore(Meanwhile.Told told) {
		if (told instanceof Meanwhile.Show shown) {
			this.page.fields.keepAllWhile(() -> this.page.show(shown.html(), this.asked.roots()));
		}
		else if (told instanceof Meanwhile.Operate flushed) {
			new Performer(this.page).perform(flushed.operations());
		}
		return this.page.document.clone();
	}

	/**
	 * Show the answer.
	 */
	void show(Received received) {
		Element form = this.asked.stimulation().form();
		Performer performer = new Performer(this.page);
		boolean isRefused = received.json().path("form").asString("").equals("refused");
		if (form != null && this.asked.stimulation().isSubmitted() && !isRefused) {
			this.page.touched.forget(form);
		}
		performer.perform(received.before());
		boolean isPage = received.kind() == Kind.MORPH;
		if ((isPage || !received.components().isEmpty()) && form != null && form.hasAttr("data-reflex-reset")) {
			this.page.fields.reset(form);
		}
		if (isPage) {
			this.page.show(received.json().path("html").asString(), this.asked.roots());
		}
		performer.perform(received.after());
	}

}
