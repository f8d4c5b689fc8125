package io.github.reflexboot.visitor;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.PageResponse;

/**
 * Gives a browser what has answered its form in memory. It is a filter, so that nothing
 * of the application adds to what it has already answered. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class KeptAnswerEndpoint implements Filter {

	/**
	 * Cookies have gone another way.
	 */
	private static final Set<String> NOT_REPEATED = Set.of("set-cookie", "content-length", "transfer-encoding",
			"connection", "keep-alive", "date");

	private final KeptAnswers answers;

	/**
	 * Create an endpoint.
	 * @param answers what waits to be fetched
	 */
	public KeptAnswerEndpoint(KeptAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
		answer((HttpServletRequest) request, (HttpServletResponse) response);
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = request.getRequestURI();
		PageResponse kept = isOfThisSite(request)
				? this.answers.fetch(path.substring(path.lastIndexOf('/') + 1), request.getRequestedSessionId()) : null;
		if (kept == null || kept.content() == null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		response.setStatus(kept.status());
		kept.headers().forEach((name, values) -> {
			if (!NOT_REPEATED.contains(name.toLowerCase(Locale.ROOT))) {
				values.forEach((value) -> response.addHeader(name, value));
			}
		});
		byte[] content = new byte[kept.content().remaining()];
		kept.content().get(0, content);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

	private static boolean isOfThisSite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return "GET".equals(request.getMethod()) && (site == null || site.equals("same-origin"));
	}

}
