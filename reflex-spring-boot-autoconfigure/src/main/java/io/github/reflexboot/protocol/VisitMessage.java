package io.github.reflexboot.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A browser shows another page in the place of the one that is open, without loading it.
 * Nothing in it can be trusted.
 *
 * @param id chosen by the browser, unique in its page
 * @param url path and query of the page to show
 * @param from path and query of the page that is open; {@code null} if it does not say
 * @param isAhead whether the visitor has not asked for the page yet, but may do so next
 * @param form the fields of the form to be posted there, in document order; {@code null}
 * to get the page
 * @param held the version of the page text that the browser has; {@code null} for none
 * @param earlier the versions of the texts that the browser has of pages before that one
 * @param scripts what the document has run, in short, if a page that needs others is to
 * be loaded; {@code null} if not
 * @since 0.1.0
 */
public record VisitMessage(String id, String url, @Nullable String from, boolean isAhead,
		@Nullable List<FormField> form, @Nullable String held, List<String> earlier,
		@Nullable String scripts) implements ClientMessage {

	public VisitMessage {
		form = (form != null) ? List.copyOf(form) : null;
		earlier = List.copyOf(earlier);
	}

	/**
	 * Return the message that would run the page again, were it the one that is open.
	 * @return a refresh, with the form that is posted
	 */
	public ReflexMessage asRefresh() {
		return new ReflexMessage(this.id, null, this.url, null, this.form, null, null, null, null, this.held, null,
				null, false);
	}

}
