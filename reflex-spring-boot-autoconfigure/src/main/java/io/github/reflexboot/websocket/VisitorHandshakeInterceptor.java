package io.github.reflexboot.websocket;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.Assert;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

import io.github.reflexboot.page.Visitor;

/**
 * Remembers who opens a connection. A visitor without a session gets one here, where its
 * cookie still reaches the browser: one that begins in a reflex never would. Spring
 * Session writes its cookie too late for that, so there a page has to begin the session.
 */
final class VisitorHandshakeInterceptor implements HandshakeInterceptor {

	private static final String ATTRIBUTE = Visitor.class.getName();

	private static final String SPRING_SESSION = "org.springframework.session.SessionRepository";

	private final boolean createsSession;

	VisitorHandshakeInterceptor(boolean createsSession) {
		this.createsSession = createsSession;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) {
		HttpServletRequest handshake = ((ServletServerHttpRequest) request).getServletRequest();
		HttpServletResponse answer = ((ServletServerHttpResponse) response).getServletResponse();
		if (this.createsSession && handshake.getAttribute(SPRING_SESSION) == null) {
			handshake.getSession();
		}
		Visitor visitor = Visitor.of(handshake);
		visitor.rememberHandshake(answer.getHeaders(HttpHeaders.SET_COOKIE));
		attributes.put(ATTRIBUTE, visitor);
		return true;
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception exception) {
	}

	static Visitor visitorOf(WebSocketSession session) {
		Visitor visitor = (Visitor) session.getAttributes().get(ATTRIBUTE);
		Assert.state(visitor != null, "The handshake has left no visitor");
		return visitor;
	}

}
