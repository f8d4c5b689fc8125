package io.github.reflexboot.websocket;

import java.io.IOException;
import java.security.Principal;
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
 * Answers handshakes, without compression unless configured: its state between messages
 * costs memory in every connection.
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
		super.handleRequest(new Handshake(request, this.compresses), response);
	}

	/**
	 * Return who opens a connection.
	 */
	static @Nullable Principal userOf(HttpServletRequest handshake) {
		return (handshake instanceof Handshake hidden) ? hidden.user() : handshake.getUserPrincipal();
	}

	/**
	 * The handshake as the web server should see it: without a user, since Tomcat would
	 * break a user's connection in the middle of a reflex when the session ends; and
	 * without compression, since Tomcat reads an empty list of supported extensions as
	 * all that it knows.
	 */
	private static final class Handshake extends HttpServletRequestWrapper {

		private final boolean offersExtensions;

		private Handshake(HttpServletRequest request, boolean offersExtensions) {
			super(request);
			this.offersExtensions = offersExtensions;
		}

		private @Nullable Principal user() {
			return super.getUserPrincipal();
		}

		@Override
		public @Nullable Principal getUserPrincipal() {
			return null;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return isHidden(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
		}

		private boolean isHidden(String name) {
			return !this.offersExtensions && WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS.equalsIgnoreCase(name);
		}

	}

}
