package io.github.reflexboot.page;

import java.io.IOException;
import java.util.function.BiConsumer;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.visitor.SessionEnds;
import io.github.reflexboot.visitor.Visitor;
import io.github.reflexboot.visitor.VisitorSession;

/**
 * Runs a page only in the session that its connection stands for. If that has ended, or
 * goes on under another identifier that only the browser knows, nothing runs, then and
 * ever after: the browser has to connect anew. Only what a page does to its session
 * itself is taken over. Such a page finds the parameters that its action sets. It has to
 * come after the filter of Spring Session and before all that asks who the visitor is.
 * Requests of browsers pass untouched. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageSessionFilter implements Filter {

	private static final Log logger = LogFactory.getLog(PageSessionFilter.class);

	private final SessionEnds ends;

	private final BiConsumer<String, @Nullable Visitor> ended;

	/**
	 * Create a filter.
	 * @param ends knows whether sessions are over
	 * @param ended is told of each session that is over, and in whose reflex that was
	 * noticed or done
	 */
	public PageSessionFilter(SessionEnds ends, BiConsumer<String, @Nullable Visitor> ended) {
		this.ends = ends;
		this.ended = ended;
	}

	/**
	 * Return whose reflex the current thread runs. What becomes of that visitor's session
	 * meanwhile is looked after by this filter.
	 * @return the visitor; {@code null} if the request is not that of a reflex
	 */
	public static @Nullable Visitor currentVisitor() {
		PageRun run = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? PageRun.of(attributes.getRequest()) : null;
		return (run != null) ? run.visitor() : null;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		PageRun run = (request instanceof HttpServletRequest http) ? PageRun.of(http) : null;
		if (request.getDispatcherType() == DispatcherType.ASYNC) {
			if (run == null) {
				chain.doFilter(request, response);
			}
			else {
				// Jetty adds what the query has to all that there is.
				ErrorWatch.goOn(run, run.parameters().in((HttpServletRequest) request), response, chain);
			}
			return;
		}
		if (run == null) {
			chain.doFilter(request, response);
			lookAfter(request);
			return;
		}
		run.session().markChecked();
		HttpServletRequest page = (HttpServletRequest) request;
		VisitorSession session = run.visitor().ownSession();
		String found = idOf(page);
		if (!session.admits(found)) {
			session.end();
			run.session().end();
			return;
		}
		// How the visitor learns of that is for the filters to say. The action does not
		// run.
		if (found != null && this.ends.isExpired(found)) {
			session.end();
		}
		run.session()
			.endsWhen((asked) -> found != null && isStillIn(found, page)
					&& (asked ? this.ends.isGone(found) : this.ends.isOverInMemory(found)) && end(page, session));
		runIn(page, (HttpServletResponse) response, chain, run);
	}

	/**
	 * A store in memory does not tell which session a browser's request has ended, and it
	 * would keep it if a reflex saved it later.
	 */
	private void lookAfter(ServletRequest request) {
		String session = (request instanceof HttpServletRequest browser) ? browser.getRequestedSessionId() : null;
		if (session != null && this.ends.isOverInMemory(session)) {
			this.ended.accept(session, null);
		}
	}

	/**
	 * End what a store would save again, or under the identifier that it had.
	 */
	private static boolean end(HttpServletRequest page, VisitorSession session) {
		session.end();
		invalidate(page);
		return true;
	}

	private void runIn(HttpServletRequest page, HttpServletResponse response, FilterChain chain, PageRun run)
			throws IOException, ServletException {
		Visitor visitor = run.visitor();
		VisitorSession session = visitor.ownSession();
		String before = session.id();
		try {
			HttpServletRequest seen = run.purpose().isAhead() ? new AheadRequest(page, run.session()) : page;
			ErrorWatch.watch(run, run.parameters().in(seen), response, chain);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (!run.session().isMissed()) {
				throw ex;
			}
		}
		finally {
			if (before != null && isStillIn(before, page) && this.ends.isOverInMemory(before)) {
				end(page, session);
			}
			else if (session.isOver() && isNew(page)) {
				invalidate(page);
			}
			String after = idOf(page);
			session.update(after);
			if (before != null && (session.isOver() || !before.equals(after))) {
				this.ended.accept(before, visitor);
			}
		}
	}

	/**
	 * Tell whether a request has neither ended nor renamed the session that it has found.
	 */
	private static boolean isStillIn(String session, HttpServletRequest request) {
		return session.equals(idOf(request));
	}

	private static @Nullable String idOf(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

	/**
	 * Tell whether somebody has begun a session that no browser will ever know of.
	 */
	private static boolean isNew(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		try {
			return session != null && session.isNew();
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private static void invalidate(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		try {
			if (session != null) {
				session.invalidate();
			}
		}
		catch (IllegalStateException ex) {
			logger.trace("The session was invalidated by somebody else", ex);
		}
	}

}
