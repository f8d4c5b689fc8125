package io.github.reflexboot.websocket;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Answers handshakes, and agrees on no compression unless asked to: what it carries over
 * from one message to the next costs memory in every connection.
 */
final class ReflexRequestHandler extends WebSocketHttpRequestHandler {

	private final boolean compresses;

	ReflexRequestHandler(WebSocketHandler handler, DefaultHandshakeHandler handshake, boolean compresses) {
		super(handler, handshake);
		this.compresses = compresses;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		super.handleRequest(this.compresses ? request : new WithoutExtensions(request), response);
	}

	/**
	 * A handshake in which the browser offers no extension. Tomcat takes an empty list of
	 * supported ones for all that it knows, so that it cannot be told otherwise.
	 */
	private static final class WithoutExtensions extends HttpServletRequestWrapper {

		private WithoutExtensions(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return isExtensions(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return isExtensions(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
		}

		private static boolean isExtensions(String name) {
			return WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS.equalsIgnoreCase(name);
		}

	}

}
