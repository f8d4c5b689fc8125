package io.github.reflexboot.query;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.async.WorkOwner;
import io.github.reflexboot.page.PageRun;

/**
 * Who asks for a query, by the request that is under way.
 *
 * @param run the run of the page; {@code null} if a browser loads it
 * @param owner whose turn the work takes
 * @param request the request
 */
record Asking(@Nullable PageRun run, WorkOwner owner, HttpServletRequest request) {

	private static final String ASKED = Asking.class.getName() + ".ASKED";

	/**
	 * Find out who asks.
	 * @param query what for
	 * @throws IllegalStateException if no request is under way
	 */
	static Asking now(String query) {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
			throw new IllegalStateException("The query '" + query
					+ "' was asked for outside of a request, expected the controller of a page, an action or a template");
		}
		PageRun run = PageRun.inTab(request.getRequest());
		WorkOwner owner = (run != null) ? WorkOwner.of(run) : WorkOwner.of(request.getRequest());
		return new Asking(run, owner, request.getRequest());
	}

	/**
	 * Note what its page has got.
	 */
	void note(AsyncResult<?> result) {
		List<AsyncResult<?>> all = new ArrayList<>(asked(this.request));
		all.add(result);
		this.request.setAttribute(ASKED, all);
	}

	@SuppressWarnings("unchecked")
	private static List<AsyncResult<?>> asked(HttpServletRequest request) {
		return (request.getAttribute(ASKED) instanceof List<?> asked) ? (List<AsyncResult<?>>) asked : List.of();
	}

	/**
	 * Tell whether the page of a request shows data that its open page has to know of: to
	 * get what is loading, and what becomes of the rest.
	 */
	static boolean isAny(HttpServletRequest request) {
		return !asked(request).isEmpty();
	}

	/**
	 * Tell whether a browser loads the page.
	 */
	boolean isLoad() {
		return this.run == null;
	}

	/**
	 * Tell whether the page only runs again, without an action.
	 */
	boolean isRefresh() {
		return this.run != null && this.run.isRefresh();
	}

	/**
	 * Tell whether nobody looks at the page any more, so that nothing is to be begun.
	 */
	boolean hasLeft() {
		return this.run != null && (this.run.visitor().hasLeft() || this.run.visitor().isSessionOver());
	}

}
