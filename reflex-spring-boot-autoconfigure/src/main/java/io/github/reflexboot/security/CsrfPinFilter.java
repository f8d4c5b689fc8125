package io.github.reflexboot.security;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;

import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.visitor.Visitor;

/**
 * Shows a tab the same CSRF token in each of its reflexes, as long as it is the same.
 * Spring Security masks it anew at every request, so that otherwise no two renders of a
 * page with a form would be equal. The mask keeps the token from being guessed out of
 * compressed responses, and what goes over the socket is not compressed. Requests of
 * browsers pass untouched. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CsrfPinFilter implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		PageRun run = (request instanceof HttpServletRequest http) ? PageRun.of(http) : null;
		if (run != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken masked
				&& request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred) {
			CsrfToken pinned = new PinnedCsrfToken(masked, deferred, run.visitor());
			// The token must not be asked for its names: that would put it into the
			// session.
			for (String name : Collections.list(request.getAttributeNames())) {
				if (request.getAttribute(name) == masked) {
					request.setAttribute(name, pinned);
				}
			}
		}
		chain.doFilter(request, response);
	}

	/**
	 * A token that is read from the session when it is asked for, and not before.
	 */
	private record PinnedCsrfToken(CsrfToken masked, DeferredCsrfToken deferred, Visitor visitor) implements CsrfToken {

		@Override
		public String getHeaderName() {
			return this.masked.getHeaderName();
		}

		@Override
		public String getParameterName() {
			return this.masked.getParameterName();
		}

		@Override
		public String getToken() {
			return this.visitor.csrfPin().of(this.deferred.get().getToken(), this.masked::getToken);
		}

	}

}
