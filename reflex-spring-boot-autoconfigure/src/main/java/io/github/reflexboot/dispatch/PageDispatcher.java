package io.github.reflexboot.dispatch;

/**
 * Sends a request for a page through the running web server, with all its filters,
 * sessions, servlets and error pages, but without a connection. There is one for each
 * kind of web server.
 * <p>
 * Implementations are safe for use by several threads. They return whatever the page
 * responds, errors included.
 *
 * @since 0.1.0
 */
public interface PageDispatcher {

	/**
	 * Make a request and wait for its response, even if the page is rendered
	 * asynchronously.
	 * @param request the request
	 * @return the response
	 * @throws IllegalStateException if the web server is not running
	 */
	PageResponse dispatch(PageRequest request);

}
