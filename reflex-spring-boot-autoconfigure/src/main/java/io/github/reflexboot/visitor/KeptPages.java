package io.github.reflexboot.visitor;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.dispatch.PageResponse;

/**
 * Gives a browser the page that its visit has run already, when it loads that: run once
 * more, it would lack what was to be said once, such as a flash attribute.
 */
public final class KeptPages implements Filter {

	private final KeptAnswers answers;

	/**
	 * Create it.
	 * @param answers what waits to be fetched
	 */
	public KeptPages(KeptAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		PageResponse kept = fetch((HttpServletRequest) request);
		if (kept != null) {
			KeptAnswerEndpoint.play(kept, (HttpServletResponse) response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/**
	 * A page that runs over a connection is no navigation, and gets none.
	 */
	private @Nullable PageResponse fetch(HttpServletRequest request) {
		if (!"GET".equals(request.getMethod()) || !"navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				|| !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
			return null;
		}
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return this.answers.fetchAt(request.getRequestURI() + query, request.getRequestedSessionId());
	}

}
