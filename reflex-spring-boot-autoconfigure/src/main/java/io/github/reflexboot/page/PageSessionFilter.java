package io.github.reflexboot.page;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Runs a page only in the session that its connection stands for. If that has ended, or
 * goes on under another identifier that only the browser knows, nothing runs: the browser
 * has to connect anew. It has to come after the filter of Spring Session and before all
 * that asks who the visitor is. Requests of browsers pass untouched. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class PageSessionFilter implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		PageRun run = (request instanceof HttpServletRequest http) ? PageRun.of(http) : null;
		if (run == null) {
			chain.doFilter(request, response);
			return;
		}
		HttpServletRequest page = (HttpServletRequest) request;
		if (run.visitor().isIn(idOf(page))) {
			try {
				chain.doFilter(request, response);
			}
			finally {
				run.visitor().isNowIn(idOf(page));
			}
		}
		else {
			run.sessionHasEnded();
		}
	}

	private static @Nullable String idOf(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

}
