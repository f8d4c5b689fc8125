package io.github.reflexboot.websocket;

import java.util.Collection;
import java.util.Map;

import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;

/**
 * Refuses pages of other origins, as Spring does, and logs it.
 */
final class SameOriginInterceptor extends OriginHandshakeInterceptor {

	private final RefusedHandshakes refused;

	SameOriginInterceptor(Collection<String> allowedOrigins, RefusedHandshakes refused) {
		super(allowedOrigins);
		this.refused = refused;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) throws Exception {
		boolean accepted = super.beforeHandshake(request, response, handler, attributes);
		if (!accepted) {
			this.refused.ofOtherOrigin(request);
		}
		return accepted;
	}

}
