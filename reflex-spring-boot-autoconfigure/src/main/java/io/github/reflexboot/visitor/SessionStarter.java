package io.github.reflexboot.visitor;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;

import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.dispatch.PageUrl;

/**
 * Begins a session for a visitor who has none, by a request in memory, so that its cookie
 * exists before the handshake is answered. Spring Session would write it later. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class SessionStarter implements HttpRequestHandler {

	private static final String ATTRIBUTE = SessionStarter.class.getName();

	private final PageDispatcher dispatcher;

	private final String path;

	/**
	 * Create a starter.
	 * @param dispatcher the way into the web server
	 * @param path where this handler is, below the context path
	 */
	public SessionStarter(PageDispatcher dispatcher, String path) {
		this.dispatcher = dispatcher;
		this.path = path;
	}

	/**
	 * Begin a session.
	 * @param visitor who gets it
	 * @return the cookies to send, as values of {@code Set-Cookie} headers; empty if
	 * something refused the request, so that there is no session
	 */
	public List<String> start(Visitor visitor) {
		Started started = new Started(visitor);
		PageResponse response = this.dispatcher.dispatch(
				visitor.request(new PageUrl(visitor.contextPath() + this.path, null), Map.of(ATTRIBUTE, started)));
		List<String> cookies = response.headers().getOrEmpty(HttpHeaders.SET_COOKIE);
		visitor.rememberHandshake(cookies);
		return cookies;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(ATTRIBUTE) instanceof Started started) {
			started.visitor().ownSession().begin(request.getSession().getId());
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
	}

	private record Started(Visitor visitor) {

	}

}
