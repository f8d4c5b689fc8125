package io.github.reflexboot.websocket;

import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.Assert;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.measure.Refusals;
import io.github.reflexboot.visitor.SessionStarter;
import io.github.reflexboot.visitor.Visitor;

/**
 * Remembers who opens a connection. A visitor without a session gets one here, so that
 * all of the browser's tabs share it.
 */
final class VisitorHandshakeInterceptor implements HandshakeInterceptor {

	private static final String ATTRIBUTE = Visitor.class.getName();

	private static final int LINES_PER_MINUTE = 3;

	private static final Log logger = LogFactory.getLog(VisitorHandshakeInterceptor.class);

	private final LimitedLog refused = new LimitedLog(logger, LINES_PER_MINUTE);

	private final @Nullable SessionStarter sessions;

	private final NewSessions limit;

	private final int maxPerMinute;

	private final Refusals refusals;

	/**
	 * Create an interceptor.
	 * @param sessions begins the sessions of visitors who have none; {@code null} to
	 * leave them without
	 * @param maxPerMinute how many such sessions may begin per minute from one address
	 * @param refusals count what is refused
	 */
	VisitorHandshakeInterceptor(@Nullable SessionStarter sessions, int maxPerMinute, Refusals refusals) {
		this.sessions = sessions;
		this.maxPerMinute = maxPerMinute;
		this.refusals = refusals;
		this.limit = new NewSessions(maxPerMinute, System::nanoTime);
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) {
		HttpServletRequest handshake = ((ServletServerHttpRequest) request).getServletRequest();
		HttpServletResponse answer = ((ServletServerHttpResponse) response).getServletResponse();
		Visitor visitor = Visitor.of(handshake);
		visitor.identify(ReflexRequestHandler.userOf(handshake));
		if (this.sessions != null && visitor.session() == null) {
			Duration wait = this.limit.begin(visitor.address());
			if (!wait.isZero()) {
				refuse(response, visitor.address(), wait);
				return false;
			}
			this.sessions.start(visitor).forEach((cookie) -> answer.addHeader(HttpHeaders.SET_COOKIE, cookie));
		}
		attributes.put(ATTRIBUTE, visitor);
		return true;
	}

	private void refuse(ServerHttpResponse response, String address, Duration wait) {
		this.refusals.add(Limit.NEW_SESSIONS, address);
		this.refused.warn("Connections from " + address + " are refused for " + (wait.toSeconds() + 1)
				+ " s: they have begun more than " + this.maxPerMinute + " sessions in a minute "
				+ "(reflex.limits.new-sessions). If it is the address of a proxy, make the server use the "
				+ "visitor's own: server.forward-headers-strategy.");
		response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
		response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
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
