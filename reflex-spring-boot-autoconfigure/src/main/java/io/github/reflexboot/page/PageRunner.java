package io.github.reflexboot.page;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.ComponentRun;
import io.github.reflexboot.component.Components;
import io.github.reflexboot.component.PageComponents;
import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.dispatch.PageUrl;
import io.github.reflexboot.invoke.ComponentCall;
import io.github.reflexboot.invoke.PageEvents;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.registry.ReflexException;
import io.github.reflexboot.registry.StaleComponentException;
import io.github.reflexboot.registry.UnknownReflexException;
import io.github.reflexboot.root.RootRender;
import io.github.reflexboot.visitor.SessionLocks;
import io.github.reflexboot.visitor.Visitor;

/**
 * Runs a page again, with the action of a reflex inside. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageRunner {

	private final PageDispatcher dispatcher;

	private final String socketPath;

	private final SessionLocks locks;

	private final boolean showsPageFirst;

	private final @Nullable Components components;

	/**
	 * Create a runner.
	 * @param dispatcher the way into the web server
	 * @param socketPath the path of the socket, which is no page
	 * @param locks keep apart the pages of one session
	 * @param showsPageFirst whether a page is run once more before each action, which is
	 * called only if the page is shown
	 * @param components calls components; {@code null} if there is nothing to render them
	 */
	public PageRunner(PageDispatcher dispatcher, String socketPath, SessionLocks locks, boolean showsPageFirst,
			@Nullable Components components) {
		this.dispatcher = dispatcher;
		this.socketPath = socketPath;
		this.locks = locks;
		this.showsPageFirst = showsPageFirst;
		this.components = components;
	}

	/**
	 * Return a runner that goes another way into the web server.
	 * @param dispatcher the way
	 * @return a new runner
	 */
	public PageRunner through(PageDispatcher dispatcher) {
		return new PageRunner(dispatcher, this.socketPath, this.locks, this.showsPageFirst, this.components);
	}

	/**
	 * Run the page that a call comes from.
	 * @param call what to call inside
	 * @param visitor whose request it is
	 * @param roots what of the page is wanted; {@code null} for all of it
	 * @return what became of it
	 * @throws IllegalArgumentException if the URL of the page is not one of this
	 * application
	 */
	public PageOutcome run(ReflexCall call, Visitor visitor, @Nullable RootRender roots) {
		PageUrl url = parse(call.message().url(), visitor);
		PageEvents events = call.events();
		if (events != null && call.isBroadcast()) {
			return hear(call, events, visitor, roots, url);
		}
		ComponentCall wanted = call.component();
		ComponentRun component = begin(call, visitor, null);
		boolean isUnknown = call.isForComponents() && component == null;
		if (wanted != null && isUnknown && this.components != null && this.components.areForgotten(call)) {
			return new PageOutcome.ActionFailed(StaleComponentException.forgotten(wanted.id()));
		}
		if ((this.showsPageFirst && call.hasAction()) || isUnknown) {
			PageRun before = new PageRun(call.withoutAction(), visitor, RunPurpose.before());
			PageOutcome shown = run(before, url);
			if (visitor.isSessionOver()) {
				return new PageOutcome.SessionEnded();
			}
			if (!(shown instanceof PageOutcome.Rendered)) {
				return withoutAction(shown);
			}
			component = begin(call, visitor, before);
		}
		if (call.isForComponents() && component == null) {
			return new PageOutcome.ActionFailed(notShown(call, url.path()));
		}
		return run(call, visitor, roots, component, url);
	}

	/**
	 * Run a page for what was broadcast, whether anything of it listens or not.
	 */
	private PageOutcome hear(ReflexCall call, PageEvents events, Visitor visitor, @Nullable RootRender roots,
			PageUrl url) {
		ComponentRun component = begin(call, visitor, null);
		boolean isUnknown = component == null && call.isForComponents() && this.components != null
				&& !this.components.areForgotten(call);
		PageOutcome shown = null;
		if (isUnknown || this.showsPageFirst) {
			PageRun before = new PageRun(call.withoutAction(), visitor, RunPurpose.before());
			shown = run(before, url);
			if (visitor.isSessionOver()) {
				return new PageOutcome.SessionEnded();
			}
			if (!(shown instanceof PageOutcome.Rendered)) {
				return run(call.withoutAction(), visitor, roots, null, url);
			}
			component = begin(call, visitor, before);
		}
		boolean isHeard = component != null && component.hears(events);
		if (!isHeard && !events.areForReflexes() && shown != null) {
			return shown;
		}
		if (component != null && isHeard && events.showPage()) {
			component.showPage();
		}
		boolean isForAnybody = isHeard || events.areForReflexes();
		return run(isForAnybody ? call : call.withoutAction(), visitor, roots, isHeard ? component : null, url);
	}

	private PageOutcome run(ReflexCall call, Visitor visitor, @Nullable RootRender roots,
			@Nullable ComponentRun component, PageUrl url) {
		String session = visitor.session();
		String user = visitor.user();
		PageRun run = new PageRun(call, visitor, (component == null) ? roots : null, component);
		PageOutcome outcome = run(run, url);
		ReflexResult result = run.result();
		boolean isOfAnother = !Objects.equals(session, visitor.session()) || !Objects.equals(user, visitor.user());
		boolean isAnew = result != null && (result.runsPageAnew() || arePartsLost(outcome, roots, isOfAnother));
		return isAnew ? afterwards(run.afterwards(Objects.requireNonNull(result)), url) : outcome;
	}

	/**
	 * Show the page of a call, and call nothing.
	 * @param call the call
	 * @param visitor whose request it is
	 * @param announces whether the page says that the mutation of the call is under way
	 * @return what became of it
	 */
	public PageOutcome show(ReflexCall call, Visitor visitor, boolean announces) {
		PageRun run = new PageRun(call.withoutAction(), visitor, null, null);
		if (announces) {
			run.purpose().announce(call.mutation());
		}
		return run(run, parse(call.message().url(), visitor));
	}

	private static ReflexException notShown(ReflexCall call, String path) {
		ComponentCall wanted = call.component();
		return (wanted != null) ? StaleComponentException.notShown(wanted.id(), path)
				: UnknownReflexException.noListener(
						Objects.requireNonNull(Objects.requireNonNull(call.events()).required()).name(), path,
						List.of());
	}

	private @Nullable ComponentRun begin(ReflexCall call, Visitor visitor, @Nullable PageRun before) {
		PageComponents shown = (before != null) ? before.components().seen() : null;
		return (this.components != null) ? this.components.begin(call, visitor, shown) : null;
	}

	/**
	 * Remember which components the visitor was shown.
	 */
	private void remember(PageRun run, PageOutcome outcome) {
		boolean isPage = outcome instanceof PageOutcome.Rendered;
		if (this.components != null && !run.purpose().isAhead()
				&& (isPage || outcome instanceof PageOutcome.ComponentsRendered)) {
			this.components.remember(run.tab(), run.visitor(), run.components().seen(),
					isPage && run.roots().isWhole());
		}
	}

	/**
	 * Tell whether only roots were rendered, and what is around them is not known, or was
	 * made for somebody else than the visitor is by now.
	 */
	private static boolean arePartsLost(PageOutcome outcome, @Nullable RootRender roots, boolean isOfAnother) {
		return outcome instanceof PageOutcome.PartsLost
				|| (isOfAnother && roots != null && roots.isAlone() && outcome instanceof PageOutcome.Rendered);
	}

	/**
	 * Show the page by a request of its own. The action has run, also where the session
	 * is over by then: so this must not be an answer upon which the browser sends it
	 * again.
	 */
	private PageOutcome afterwards(PageRun run, PageUrl url) {
		PageOutcome outcome = run(run, url);
		return (outcome instanceof PageOutcome.SessionEnded) ? new PageOutcome.Refused() : outcome;
	}

	/**
	 * Say that a page which was not shown had no action.
	 */
	private static PageOutcome withoutAction(PageOutcome shown) {
		if (shown instanceof PageOutcome.PageFailed failed) {
			return new PageOutcome.NoPage(failed.response(), null, failed.cause());
		}
		if (shown instanceof PageOutcome.Redirected redirected) {
			return new PageOutcome.Redirected(redirected.url(), null);
		}
		return (shown instanceof PageOutcome.OverLimit over) ? new PageOutcome.OverLimit(over.excess(), null) : shown;
	}

	/**
	 * Return the address of a page as it was sent.
	 * @throws IllegalArgumentException if it is not one of this application
	 */
	PageUrl parse(String url, Visitor visitor) {
		return PageUrl.parse(url, visitor.contextPath(), this.socketPath);
	}

	/**
	 * Run a page, once.
	 */
	PageOutcome run(PageRun run, PageUrl url) {
		Visitor visitor = run.visitor();
		String session = visitor.session();
		if (this.components != null) {
			this.components.prepare(run.components().seen(), run.tab(), run.message(), visitor,
					!run.purpose().isOpening());
		}
		PageResponse response;
		try {
			response = this.locks.run(session, run.hasAction() || run.purpose().isPost(),
					() -> this.dispatcher.dispatch(run.purpose().request(visitor.request(url, run.attributes()))));
		}
		finally {
			run.tasks().cleanUp();
		}
		// The web server may refuse a request before anybody has looked for its session.
		// One that its error page begins is not the visitor's.
		if (session == null || run.session().isChecked() || !response.isError()) {
			visitor.remember(response);
		}
		if (response.isUnauthorized()) {
			visitor.identify(null);
		}
		run.end();
		PageOutcome outcome = Judgement.of(run, response);
		run.handling().answered(response);
		remember(run, outcome);
		if (outcome instanceof PageOutcome.Rendered && !run.purpose().isVisit()) {
			visitor.document().learn(response.headers());
		}
		boolean isSessionNew = session != null && !session.equals(visitor.session());
		return isAnsweredBefore(run, outcome, isSessionNew) ? new PageOutcome.Refused() : outcome;
	}

	/**
	 * Tell whether something before the page has answered in its place, such as what ends
	 * a session that has expired, or an exception handler that shows what is missing. The
	 * browser loads the page then, and shows what there is for whoever the visitor is
	 * now.
	 */
	private static boolean isAnsweredBefore(PageRun run, PageOutcome outcome, boolean isSessionNew) {
		return outcome instanceof PageOutcome.NoPage none && !run.handling().isReached() && none.reason() == null
				&& (isSessionNew || run.handling().isAnsweredInPlace(none.response()));
	}

}
