package io.github.reflexboot.websocket;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Refuses handshakes whose {@code Origin} header is missing (Spring's own check accepts
 * those) or malformed (it would throw), or that do not offer the subprotocol.
 */
final class RequiredHeadersInterceptor implements HandshakeInterceptor {

	/**
	 * How browsers write an origin. They send {@code null} for one that they keep to
	 * themselves.
	 */
	private static final Pattern ORIGIN = Pattern
		.compile("null|[a-z][a-z0-9+.-]*://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[1-9][0-9]{0,4})?");

	private final boolean requiresOrigin;

	private final RefusedHandshakes refused;

	RequiredHeadersInterceptor(boolean requiresOrigin, RefusedHandshakes refused) {
		this.requiresOrigin = requiresOrigin;
		this.refused = refused;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) {
		if (!acceptsOrigin(request.getHeaders())) {
			this.refused.withoutOrigin(request);
			response.setStatusCode(HttpStatus.FORBIDDEN);
			return false;
		}
		if (!offersSubprotocol(request)) {
			this.refused.withoutSubprotocol(request);
			response.setStatusCode(HttpStatus.BAD_REQUEST);
			return false;
		}
		return true;
	}

	private boolean acceptsOrigin(HttpHeaders headers) {
		List<String> origins = headers.getOrEmpty(HttpHeaders.ORIGIN);
		if (origins.isEmpty()) {
			return !this.requiresOrigin;
		}
		return origins.size() == 1 && ORIGIN.matcher(origins.get(0)).matches();
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
