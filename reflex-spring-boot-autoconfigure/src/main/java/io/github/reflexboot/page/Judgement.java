package io.github.reflexboot.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.component.RenderedComponent;
import io.github.reflexboot.dispatch.PageRequest;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.root.RootedPage;

/**
 * Judges what became of a run, by what its action left behind and what its page
 * responded.
 */
final class Judgement {

	private Judgement() {
	}

	/**
	 * Return what became of a run.
	 * @param response what came of its request
	 */
	static PageOutcome of(PageRun run, PageResponse response) {
		PageRequest.Origin origin = run.visitor().origin();

		ReflexResult result = run.result();
		boolean isTaken = run.purpose().isPost() && run.session().isChecked();
		boolean isNotAsked = !isTaken && run.visitor().isSessionOver() && !run.handling().isReached()
				&& !response.isRedirect();
		if (run.session().isEnded() || isNotAsked) {
			return new PageOutcome.SessionEnded();
		}
		if (run.purpose().isVisit()) {
			if (response.isSameMethod()) {
				run.handling().markSameMethod();
			}
			return run.purpose().isPost() ? ofPost(response, origin) : ofVisit(run, response, origin);
		}
		if (run.failure() != null) {
			return response.isRedirect() ? new PageOutcome.Redirected(seenByBrowser(response, origin), null)
					: new PageOutcome.ActionFailed(run.failure());
		}
		if (result != null && result.redirect() != null) {
			return new PageOutcome.Redirected(result.redirect(), result);
		}
		if (result != null && result.visit() != null && !run.isLeftAsItIs()) {
			return new PageOutcome.Visited(result.visit(), result);
		}
		if (result != null && (run.isLeftAsItIs() || (!result.rendersPage() && !run.purpose().isAfterwards()))) {
			return new PageOutcome.Unchanged(result);
		}
		if (response.isRedirect()) {
			return new PageOutcome.Redirected(seenByBrowser(response, origin), result);
		}
		if (response.isRefusal()) {
			return new PageOutcome.Refused();
		}
		if (response.excess() != null) {
			return new PageOutcome.OverLimit(response.excess(), result);
		}
		if (result == null) {
			return new PageOutcome.NoPage(response, run.handling().refusal(), run.handling().cause());
		}
		if (!response.isPage() || !run.handling().accepts(response)) {
			return new PageOutcome.PageFailed(response, result, run.handling().cause());
		}
		if (run.components().areAlone() && run.handling().isReached()) {
			List<RenderedComponent> components = run.components().rendered(response.body());
			return (components != null) ? new PageOutcome.ComponentsRendered(components, result)
					: new PageOutcome.PartsLost(result);
		}
		RootedPage page = run.roots().page(response);
		return (page != null) ? new PageOutcome.Rendered(page, result) : new PageOutcome.PartsLost(result);
	}

	/**
	 * What has answered a form cannot be asked for again.
	 */
	private static PageOutcome ofPost(PageResponse response, PageRequest.Origin origin) {
		if (response.isRedirect()) {
			return new PageOutcome.Redirected(seenByBrowser(response, origin), null);
		}
		if (response.excess() != null) {
			return new PageOutcome.OverLimit(response.excess(), null);
		}
		if (response.isUnauthorized()) {
			return new PageOutcome.Refused();
		}
		return (response.isHtml() && !response.isAttachment() && !response.body().isBlank())
				? new PageOutcome.Rendered(new RootedPage(response.body(), null), ReflexResult.refresh())
				: new PageOutcome.NoPage(response, null, null);
	}

	/**
	 * Browsers show whatever comes as HTML, an error page as well.
	 */
	private static PageOutcome ofVisit(PageRun run, PageResponse response, PageRequest.Origin origin) {
		if (run.session().isMissed()) {
			return new PageOutcome.NoPage(response, "It begins a session.", null);
		}
		if (response.isRedirect()) {
			return new PageOutcome.Redirected(seenByBrowser(response, origin), null);
		}
		if (response.isRefusal()) {
			return new PageOutcome.Refused();
		}
		if (response.excess() != null) {
			return new PageOutcome.OverLimit(response.excess(), null);
		}
		return (response.isPage() && !response.isAttachment() && !response.body().isBlank())
				? new PageOutcome.Rendered(new RootedPage(response.body(), null), ReflexResult.refresh())
				: new PageOutcome.NoPage(response, run.handling().refusal(), run.handling().cause());
	}

	/**
	 * Return where a redirect goes. Inside this server it is a path, so that it does not
	 * matter under which name a proxy reaches it.
	 */
	private static String seenByBrowser(PageResponse response, PageRequest.Origin origin) {
		String location = String.valueOf(response.headers().getFirst(HttpHeaders.LOCATION));
		try {
			URI uri = new URI(location);
			String here = originOf(origin.scheme(), origin.serverName(), origin.serverPort());
			if (uri.getHost() == null || !originOf(uri.getScheme(), uri.getHost(), uri.getPort()).equals(here)) {
				return location;
			}
			String path = (uri.getRawPath() == null || uri.getRawPath().isEmpty()) ? "/" : uri.getRawPath();
			return path + ((uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "")
					+ ((uri.getRawFragment() != null) ? "#" + uri.getRawFragment() : "");
		}
		catch (URISyntaxException ex) {
			return location;
		}
	}

	private static String originOf(String scheme, String host, int port) {
		int defaultPort = "https".equalsIgnoreCase(scheme) ? 443 : 80;
		return (scheme + "://" + host).toLowerCase(Locale.ROOT) + ":" + ((port > 0) ? port : defaultPort);
	}

}
