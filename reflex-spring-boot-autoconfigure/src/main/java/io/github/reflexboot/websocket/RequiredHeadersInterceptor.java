package io.github.reflexboot.websocket;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Refuses a handshake without the origin that every browser sends, which Spring's own
 * check would let pass, and one that does not offer the subprotocol.
 */
final class RequiredHeadersInterceptor implements HandshakeInterceptor {

	private final boolean requiresOrigin;

	RequiredHeadersInterceptor(boolean requiresOrigin) {
		this.requiresOrigin = requiresOrigin;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) {
		if (this.requiresOrigin && request.getHeaders().getOrigin() == null) {
			response.setStatusCode(HttpStatus.FORBIDDEN);
			return false;
		}
		if (!offersSubprotocol(request)) {
			response.setStatusCode(HttpStatus.BAD_REQUEST);
			return false;
		}
		return true;
	}

	private static boolean offersSubprotocol(ServerHttpRequest request) {
		List<String> offered = new WebSocketHttpHeaders(request.getHeaders()).getSecWebSocketProtocol();
		return offered.contains(ReflexEndpoint.SUBPROTOCOL);
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception exception) {
	}

}
