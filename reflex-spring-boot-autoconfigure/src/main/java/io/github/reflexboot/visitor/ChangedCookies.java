package io.github.reflexboot.visitor;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets open pages notice that a response has changed a cookie that no script can see. The
 * same response sets another one, with a new value, that scripts do see: the client
 * compares what it sees before each reflex, and connects again if that differs. The
 * cookie tells nothing but that. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ChangedCookies implements Filter {

	private final String name;

	private final String ownPath;

	private final AtomicLong told = new AtomicLong();

	/**
	 * Create a filter.
	 * @param name the name of the cookie that scripts see
	 * @param ownPath where browsers connect, below the context path. What is set there
	 * belongs to a connection that knows it
	 */
	public ChangedCookies(String name, String ownPath) {
		this.name = name;
		this.ownPath = ownPath;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse plain
				&& !isOwn(http.getRequestURI(), http.getContextPath() + this.ownPath)) {
			chain.doFilter(request, new CookieWatchingResponse(http, plain, this.name, this.told));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isOwn(String path, String own) {
		return path.equals(own) || path.startsWith(own + "/");
	}

}
