package io.github.reflexboot.benchmarks.server;

import jakarta.websocket.Session;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * A plain WebSocket endpoint: what any connection costs.
 */
@EnableWebSocket
@Configuration(proxyBeanMethods = false)
class BareSockets implements WebSocketConfigurer {

	@Override
	public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
		registry.addHandler(new Bare(), "/bare");
	}

	/**
	 * Stays open, though nothing is ever said. Jetty would close it soon.
	 */
	private static final class Bare extends TextWebSocketHandler {

		@Override
		public void afterConnectionEstablished(WebSocketSession session) {
			Session nativeSession = ((NativeWebSocketSession) session).getNativeSession(Session.class);
			if (nativeSession != null) {
				nativeSession.setMaxIdleTimeout(0);
			}
		}

	}

}
