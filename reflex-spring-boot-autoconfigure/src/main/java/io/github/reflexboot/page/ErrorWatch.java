package io.github.reflexboot.page;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Notices that a page ends in an error. Whatever is shown in its place then, by whomever,
 * is no page. One request has one.
 */
final class ErrorWatch extends HttpServletResponseWrapper {

	private final PageRun run;

	private ErrorWatch(HttpServletResponse response, PageRun run) {
		super(response);
		this.run = run;
	}

	/**
	 * Go on with a request, and notice what becomes of it.
	 */
	static void watch(PageRun run, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean returned = false;
		try {
			chain.doFilter(request, new ErrorWatch(response, run));
			returned = true;
		}
		finally {
			if (!returned) {
				run.handling().markErrorAnswered();
			}
		}
	}

	@Override
	public void sendError(int status) throws IOException {
		this.run.handling().markErrorAnswered();
		super.sendError(status);
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		this.run.handling().markErrorAnswered();
		super.sendError(status, message);
	}

}
