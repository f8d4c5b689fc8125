package io.github.reflexboot.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

import io.github.reflexboot.measure.Refusals;
import io.github.reflexboot.visitor.SessionStarter;

/**
 * The address that browsers connect to, and who may.
 *
 * @param path the path, without the context path
 * @param allowedOrigins origins other than the application's own
 * @param requiresOrigin whether a handshake without an origin is refused
 * @param csrf asks for a CSRF token; {@code null} to ask for none
 * @param sessions begins the sessions of visitors who have none; {@code null} to leave
 * them without
 * @param maxNewSessions how many such sessions may begin per minute from one address
 * @param compresses whether permessage-deflate may be agreed on
 * @since 0.1.0
 */
public record ReflexEndpoint(String path, List<String> allowedOrigins, boolean requiresOrigin,
		@Nullable Predicate<HttpServletRequest> csrf, @Nullable SessionStarter sessions, int maxNewSessions,
		boolean compresses) {

	static final String SUBPROTOCOL = "reflex.v1";

	/**
	 * Return the mapping that makes Spring MVC answer the handshakes.
	 * @param connections what keeps the connections
	 * @return the mapping, before that of the controllers
	 */
	public WebSocketHandlerMapping mapping(Connections connections) {
		DefaultHandshakeHandler handshake = new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy());
		handshake.setSupportedProtocols(SUBPROTOCOL);
		ReflexRequestHandler handler = new ReflexRequestHandler(new ReflexWebSocketHandler(connections), handshake,
				this.compresses);
		handler.setHandshakeInterceptors(interceptors(connections.measures().refusals()));
		WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
		mapping.setWebSocketUpgradeMatch(true);
		mapping.setUrlMap(Map.of(this.path, handler));
		mapping.setOrder(-2);
		return mapping;
	}

	private List<HandshakeInterceptor> interceptors(Refusals refusals) {
		List<HandshakeInterceptor> interceptors = new ArrayList<>();
		RefusedHandshakes refused = new RefusedHandshakes();
		interceptors.add(new RequiredHeadersInterceptor(this.requiresOrigin, refused));
		interceptors.add(new SameOriginInterceptor(this.allowedOrigins, refused));
		if (this.csrf != null) {
			interceptors.add(new CsrfInterceptor(this.csrf));
		}
		interceptors.add(new VisitorHandshakeInterceptor(this.sessions, this.maxNewSessions, refusals));
		return interceptors;
	}

}
