package io.github.reflexboot.visitor;

import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;

/**
 * Where a browser fetches the cookies that its pages have set in memory. The last part of
 * the path is the ticket. It must come before any filter that asks who the visitor is:
 * the browser does not know its renamed session yet, so a remember-me filter would begin
 * another one, and that one's cookie would win. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CookieEndpoint implements Filter {

	private static final Log logger = LogFactory.getLog(CookieEndpoint.class);

	private final CookieTickets tickets;

	/**
	 * Create an endpoint.
	 * @param tickets what waits to be fetched
	 */
	public CookieEndpoint(CookieTickets tickets) {
		this.tickets = tickets;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
		answer((HttpServletRequest) request, (HttpServletResponse) response);
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String path = request.getRequestURI();
		String session;
		try {
			session = request.getRequestedSessionId();
		}
		catch (RuntimeException ex) {
			logger.debug("The sessions cannot be reached, so cookies wait for their browser", ex);
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		List<String> cookies = isOfThisSite(request)
				? this.tickets.redeem(path.substring(path.lastIndexOf('/') + 1), session) : List.of();
		cookies.forEach((cookie) -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
		response.setStatus(cookies.isEmpty() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NO_CONTENT);
	}

	private static boolean isOfThisSite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return "GET".equals(request.getMethod()) && (site == null || site.equals("same-origin"));
	}

}
