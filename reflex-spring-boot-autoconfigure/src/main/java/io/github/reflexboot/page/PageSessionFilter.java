package io.github.reflexboot.page;

import java.io.IOException;
import java.util.function.Consumer;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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

	private final Consumer<String> ended;

	/**
	 * Create a filter.
	 * @param ended is told of each session that a reflex has ended or renamed
	 */
	public PageSessionFilter(Consumer<String> ended) {
		this.ended = ended;
	}

	/**
	 * Tell whether the current request is that of a reflex, whose sessions this filter
	 * looks after.
	 * @return whether it is
	 */
	public static boolean isWatching() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& PageRun.of(attributes.getRequest()) != null;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		PageRun run = (request instanceof HttpServletRequest http) ? PageRun.of(http) : null;
		if (run == null) {
			chain.doFilter(request, response);
			return;
		}
		HttpServletRequest page = (HttpServletRequest) request;
		if (run.visitor().ownSession().admits(idOf(page))) {
			runIn(page, response, chain, run.visitor());
		}
		else {
			run.sessionHasEnded();
		}
	}

	private void runIn(HttpServletRequest page, ServletResponse response, FilterChain chain, Visitor visitor)
			throws IOException, ServletException {
		String before = visitor.session();
		try {
			chain.doFilter(page, response);
		}
		finally {
			String after = idOf(page);
			visitor.ownSession().becomes(after);
			if (before != null && !before.equals(after)) {
				this.ended.accept(before);
			}
		}
	}

	private static @Nullable String idOf(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

}
