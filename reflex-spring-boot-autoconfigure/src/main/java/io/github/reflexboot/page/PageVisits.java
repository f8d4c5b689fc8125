package io.github.reflexboot.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.boost.PageScripts;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.dispatch.PageUrl;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.protocol.FormField;
import io.github.reflexboot.visitor.DocumentPolicy;
import io.github.reflexboot.visitor.Visitor;

/**
 * Opens pages in the place of the one that a tab shows, as a browser would: by a request
 * of their own, and behind their redirects. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageVisits {

	private static final int MOST_REDIRECTS = 5;

	private static final Pattern WITH_ORIGIN = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*");

	private final PageRunner pages;

	/**
	 * Create it.
	 * @param pages runs the pages
	 */
	public PageVisits(PageRunner pages) {
		this.pages = pages;
	}

	/**
	 * Open a page.
	 * @param call says which tab asks
	 * @param visitor whose request it is
	 * @param url path and query of the page
	 * @param from path and query of the page before; {@code null} if that is not known
	 * @param isAhead whether the visitor has not asked for it yet
	 * @param scripts what the document has run, in short; {@code null} if a page may need
	 * others
	 * @return what became of it
	 * @throws IllegalArgumentException if one of the addresses is not one of this
	 * application
	 */
	public Opened open(ReflexCall call, Visitor visitor, String url, @Nullable String from, boolean isAhead,
			@Nullable String scripts) {
		return open(call, visitor, url, from, isAhead, null, scripts);
	}

	/**
	 * Post a form, and open the page that it leads to.
	 * @param call says which tab asks
	 * @param visitor whose request it is
	 * @param url path and query of the form's action
	 * @param from path and query of the page with the form; {@code null} if that is not
	 * known
	 * @param form the fields of the form
	 * @param scripts what the document has run, in short; {@code null} if a page may need
	 * others
	 * @return what became of it
	 * @throws IllegalArgumentException if one of the addresses is not one of this
	 * application
	 */
	public Opened post(ReflexCall call, Visitor visitor, String url, @Nullable String from, List<FormField> form,
			@Nullable String scripts) {
		return open(call, visitor, url, from, false, FormContent.of(form), scripts);
	}

	private Opened open(ReflexCall call, Visitor visitor, String url, @Nullable String from, boolean isAhead,
			@Nullable String form, @Nullable String scripts) {
		PageUrl before = (from != null) ? this.pages.parse(from, visitor) : null;
		String referer = (before != null) ? visitor.origin().asSent() + before : null;
		String shown = (before != null) ? resolve(before, url) : url;
		PageUrl next = this.pages.parse(shown, visitor);
		String content = form;
		Set<String> known = (scripts != null) ? new HashSet<>(List.of(scripts.split(" "))) : null;
		for (int redirects = 0;; redirects++) {
			boolean isElsewhere = before == null || !before.path().equals(next.path());
			// What may be shown later must not touch what belongs to the page now.
			Visit visit = new Visit(referer, isElsewhere || isAhead, isAhead, content);
			PageRun run = new PageRun(call.refreshOf(next.toString()), visitor, RunPurpose.visit(visit));
			PageOutcome outcome = this.pages.run(run, next);
			if (outcome instanceof PageOutcome.SessionEnded && form != null && redirects > 0) {
				return new Opened(shown, new PageOutcome.Redirected(shown, null), isElsewhere, false);
			}
			if (!(outcome instanceof PageOutcome.Redirected redirect)) {
				boolean isAnswerOfForm = run.purpose().isPost();
				return new Opened(shown, inDocument(call, run, outcome, isElsewhere, before, known), isElsewhere,
						isAnswerOfForm);
			}
			shown = resolve(next, redirect.url());
			PageUrl target = (redirects < MOST_REDIRECTS) ? here(shown, visitor) : null;
			if (target == null) {
				return new Opened(shown, redirect, isElsewhere, false);
			}
			content = run.handling().isSameMethod() ? content : null;
			next = target;
		}
	}

	/**
	 * Leave a page to the browser that needs a document of its own. It is given to it as
	 * it is, since what it says may be said once.
	 * @param before the page of the document; {@code null} if that is not known
	 */
	private PageOutcome inDocument(ReflexCall call, PageRun run, PageOutcome outcome, boolean isElsewhere,
			@Nullable PageUrl before, @Nullable Set<String> scripts) {
		if (!(outcome instanceof PageOutcome.Rendered)) {
			return outcome;
		}
		PageResponse response = run.handling().response();
		DocumentPolicy document = run.visitor().document();
		if (!isElsewhere) {
			document.learn(response.headers());
		}
		else if (before != null && document.isToBeAskedFor()) {
			ask(call, run.visitor(), before);
			run.visitor().isSent(response);
		}
		boolean fits = document.fits(response.headers(), !isElsewhere)
				&& (scripts == null || PageScripts.areAllOf(scripts, response.body()));
		return fits ? outcome : new PageOutcome.NoPage(response.asContent(), null, null);
	}

	/**
	 * Ask the page that a document was loaded with for its headers.
	 */
	private void ask(ReflexCall call, Visitor visitor, PageUrl before) {
		PageRun asking = new PageRun(call.refreshOf(before.toString()), visitor,
				RunPurpose.visit(new Visit(null, true, true, null)));
		if (this.pages.run(asking, before) instanceof PageOutcome.Rendered) {
			visitor.document().learn(asking.handling().response().headers());
		}
	}

	/**
	 * Return the page that an address leads to.
	 * @return the page; {@code null} if it is none of this application
	 */
	private @Nullable PageUrl here(String address, Visitor visitor) {
		try {
			return this.pages.parse(withoutFragment(address), visitor);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String withoutFragment(String address) {
		int fragment = address.indexOf('#');
		return (fragment < 0) ? address : address.substring(0, fragment);
	}

	/**
	 * Return where a redirect leads. Java takes one that is only a query for one to the
	 * folder of the page.
	 */
	private static String resolve(PageUrl page, String location) {
		if (WITH_ORIGIN.matcher(location).matches() || location.startsWith("/")) {
			return location;
		}
		try {
			return location.startsWith("?") ? page.path() + location
					: new URI(page.path()).resolve(location).toString();
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return location;
		}
	}

	/**
	 * What became of a visit.
	 *
	 * @param url where it has led, perhaps with a fragment
	 * @param outcome what became of that page
	 * @param isElsewhere whether it is another page than the one before
	 * @param isAnswerOfForm whether it was posted there, with no redirect behind it
	 */
	public record Opened(String url, PageOutcome outcome, boolean isElsewhere, boolean isAnswerOfForm) {

	}

}
