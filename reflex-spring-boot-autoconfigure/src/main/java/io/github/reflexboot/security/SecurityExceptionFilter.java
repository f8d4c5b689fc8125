package io.github.reflexboot.security;

import java.io.IOException;
import java.util.function.Predicate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import io.github.reflexboot.page.PageRun;

/**
 * Hands what method security threw in an action on to Spring Security's own filters,
 * which know whether to send the visitor to the login or to refuse. It has to be the last
 * filter: Spring MVC, which would hand it to the page's {@code @ExceptionHandler}, is
 * then done. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SecurityExceptionFilter implements Filter {

	private final Predicate<Throwable> isSecurity;

	/**
	 * Create a filter.
	 * @param isSecurity whether an exception is one of Spring Security
	 */
	public SecurityExceptionFilter(Predicate<Throwable> isSecurity) {
		this.isSecurity = isSecurity;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(request, response);
		PageRun run = (request instanceof HttpServletRequest http) ? PageRun.of(http) : null;
		if (run != null && run.failure() instanceof RuntimeException failure && this.isSecurity.test(failure)) {
			throw failure;
		}
	}

}
