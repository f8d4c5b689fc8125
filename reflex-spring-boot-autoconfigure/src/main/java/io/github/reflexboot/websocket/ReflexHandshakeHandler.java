package io.github.reflexboot.websocket;

import java.util.List;

import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Agrees on the subprotocol, and on no compression unless asked to: what a browser takes
 * over from one message to the next costs memory in every connection.
 */
final class ReflexHandshakeHandler extends DefaultHandshakeHandler {

	private final boolean compresses;

	ReflexHandshakeHandler(boolean compresses) {
		this.compresses = compresses;
		setSupportedProtocols(ReflexEndpoint.SUBPROTOCOL);
	}

	@Override
	protected List<WebSocketExtension> filterRequestedExtensions(ServerHttpRequest request,
			List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
		return this.compresses ? super.filterRequestedExtensions(request, requested, supported) : List.of();
	}

}
