package io.github.reflexboot.dispatch;

/**
 * Sends a request for a page through the running web server: all of its filters, its
 * sessions, its servlets, its error pages, without a connection. There is one for each
 * kind of web server.
 * <p>
 * Implementations are safe for use by several threads. They answer whatever the page
 * answers, also errors.
 *
 * @since 0.1.0
 */
public interface PageDispatcher {

	/**
	 * Make a request and wait for its answer, also where the page is rendered
	 * asynchronously.
	 * @param request the request
	 * @return the answer
	 * @throws IllegalStateException if the web server is not running
	 */
	PageResponse dispatch(PageRequest request);

}
