package io.github.reflexboot.boost;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.WebUtils;

/**
 * Adds the client to the HTML that an application answers with. It holds nothing back but
 * the beginning of a tag, so that pages of any size can be streamed. It should be the
 * last filter: what comes before it, such as compression and checksums, sees the page as
 * it is sent. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class BoostFilter implements Filter {

	private final BoostMarkup markup;

	/**
	 * Create a filter.
	 * @param markup what to add
	 */
	public BoostFilter(BoostMarkup markup) {
		this.markup = markup;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse original)
				|| this.markup.leavesAlone(http)) {
			chain.doFilter(request, response);
			return;
		}
		// An asynchronous dispatch comes with the response of the first one.
		BoostedResponse earlier = WebUtils.getNativeResponse(response, BoostedResponse.class);
		BoostedResponse boosted = (earlier != null) ? earlier : new BoostedResponse(original, http, this.markup);
		chain.doFilter(request, (earlier != null) ? response : boosted);
		if (!request.isAsyncStarted()) {
			boosted.end();
		}
	}

}
