package io.github.reflexboot.page;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.web.servlet.DispatcherServlet;

/**
 * Notices that a page ends in an error. Whatever is shown in its place then, by whomever,
 * is no page. Keeps why, for those who read the log. One request has one.
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
		goOn(run, request, new ErrorWatch(response, run), chain);
	}

	/**
	 * Go on with a request that is watched already, on another thread.
	 */
	static void goOn(PageRun run, HttpServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
			if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof Exception answered) {
				run.handling().failedBy(answered);
			}
		}
		catch (Throwable ex) {
			run.handling().markErrorAnswered();
			run.handling().failedBy(causeOf(ex));
			throw ex;
		}
	}

	/**
	 * Spring MVC wraps what a page has thrown, for the web server.
	 */
	private static Throwable causeOf(Throwable failure) {
		return (failure instanceof ServletException && failure.getCause() != null) ? failure.getCause() : failure;
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
