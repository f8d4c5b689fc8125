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

import io.github.reflexboot.page.SessionStarter;
import io.github.reflexboot.page.Visitor;

/**
 * Remembers who opens a connection. A visitor without a session gets one here, so that
 * all of the browser's tabs share it.
 */
final class VisitorHandshakeInterceptor implements HandshakeInterceptor {

	private static final String ATTRIBUTE = Visitor.class.getName();

	private final @Nullable SessionStarter sessions;

	/**
	 * Create an interceptor.
	 * @param sessions begins the sessions of visitors who have none; {@code null} to
	 * leave them without
	 */
	VisitorHandshakeInterceptor(@Nullable SessionStarter sessions) {
		this.sessions = sessions;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) {
		HttpServletRequest handshake = ((ServletServerHttpRequest) request).getServletRequest();
		HttpServletResponse answer = ((ServletServerHttpResponse) response).getServletResponse();
		Visitor visitor = Visitor.of(handshake);
		visitor.isKnownAs(ReflexRequestHandler.userOf(handshake));
		if (this.sessions != null && visitor.session() == null) {
			this.sessions.start(visitor).forEach((cookie) -> answer.addHeader(HttpHeaders.SET_COOKIE, cookie));
		}
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
