package io.github.reflexboot.websocket;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;

import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.log.LogText;

/**
 * Logs why browsers are refused: their pages do not say so, and the reason is usually a
 * missing setting. Safe for use by several threads.
 */
final class RefusedHandshakes {

	private static final Log logger = LogFactory.getLog(RefusedHandshakes.class);

	private static final int LINES_PER_MINUTE = 3;

	private final LimitedLog log = new LimitedLog(logger, LINES_PER_MINUTE);

	/**
	 * The page has another origin than the application.
	 */
	void ofOtherOrigin(ServerHttpRequest handshake) {
		this.log.warn("Connection refused: the page's origin is " + originOf(handshake)
				+ ", but this application is at " + ownOrigin(handshake)
				+ ". If visitors see both as the same, there is a proxy in between: set server.forward-headers-strategy="
				+ "framework, and have it send X-Forwarded-Host and X-Forwarded-Proto. If pages of that origin may "
				+ "connect, name it in reflex.connection.allowed-origins.");
	}

	/**
	 * The origin is missing, or is not one that a browser would send.
	 */
	void withoutOrigin(ServerHttpRequest handshake) {
		this.log.warn("A connection to " + ownOrigin(handshake) + " was refused: its Origin header is "
				+ originOf(handshake) + ". Browsers always send one. If other clients may connect "
				+ "without it, set reflex.connection.require-origin=false.");
	}

	/**
	 * The client is not ours.
	 */
	void withoutSubprotocol(ServerHttpRequest handshake) {
		this.log.warn("A connection from " + originOf(handshake) + " was refused: it does not offer the subprotocol "
				+ ReflexEndpoint.SUBPROTOCOL + ". Does the page load the script of this version?");
	}

	private static String originOf(ServerHttpRequest handshake) {
		return "'" + LogText.name(String.join(", ", handshake.getHeaders().getOrEmpty(HttpHeaders.ORIGIN))) + "'";
	}

	private static String ownOrigin(ServerHttpRequest handshake) {
		String scheme = handshake.getURI().getScheme();
		return "'" + LogText.name(scheme + "://" + handshake.getURI().getAuthority()) + "'";
	}

}
