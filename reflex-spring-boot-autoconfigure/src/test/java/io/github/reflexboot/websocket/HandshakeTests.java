package io.github.reflexboot.websocket;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A connection is made for pages of this application alone, and begins with a welcome.
 */
class HandshakeTests extends AbstractSocketTests {

	@Test
	void theFirstFrameIsAWelcomeThatNamesTheLimits() {
		try (TestSocket socket = server.open()) {
			JsonNode welcome = socket.nextRaw();
			assertThat(welcome.path("type").asString()).isEqualTo("welcome");
			assertThat(welcome.path("tab").asString()).hasSize(22);
			assertThat(welcome.path("key").asString()).hasSize(49);
			assertThat(welcome.path("heartbeat").asInt()).isEqualTo(800);
			assertThat(welcome.path("maxMessageSize").asInt()).isEqualTo(65_536);
			assertThat(welcome.path("development").asBoolean()).isTrue();
			assertThat(socket.subprotocol()).isEqualTo("reflex.v1");
		}
	}

	@Test
	void anotherOriginIsRefused() {
		assertThat(handshakeStatus("https://evil.example", "reflex.v1")).isEqualTo(403);
	}

	@Test
	void anotherPortIsAnotherOrigin() {
		assertThat(handshakeStatus("http://localhost:1", "reflex.v1")).isEqualTo(403);
	}

	@Test
	void aMissingOriginIsRefused() {
		assertThat(handshakeStatus(null, "reflex.v1")).isEqualTo(403);
	}

	@Test
	void theNullOriginOfASandboxedFrameIsRefused() {
		assertThat(handshakeStatus("null", "reflex.v1")).isEqualTo(403);
	}

	@Test
	void aMissingSubprotocolIsRefused() {
		assertThat(handshakeStatus(server.origin(), "other")).isEqualTo(400);
	}

	@Test
	void compressionIsNotAgreedOn() throws Exception {
		try (java.net.Socket socket = new java.net.Socket("localhost", server.port())) {
			socket.getOutputStream()
				.write(("GET /reflex HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nOrigin: " + server.origin()
						+ "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
						+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: reflex.v1\r\n"
						+ "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
					.getBytes());
			byte[] answer = new byte[1024];
			int length = socket.getInputStream().read(answer);
			assertThat(new String(answer, 0, length)).startsWith("HTTP/1.1 101").doesNotContain("permessage-deflate");
		}
	}

	@Test
	void thePathOfTheSocketIsNoPage() {
		assertThat(server.get("/reflex").statusCode()).isEqualTo(404);
	}

	private static int handshakeStatus(String origin, String subprotocol) {
		WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols(subprotocol);
		if (origin != null) {
			builder.header("Origin", origin);
		}
		try {
			builder.buildAsync(server.socket(), new WebSocket.Listener() {
			}).get();
			return 101;
		}
		catch (InterruptedException ex) {
			throw new CompletionException(ex);
		}
		catch (ExecutionException ex) {
			assertThatExceptionOfType(WebSocketHandshakeException.class).isThrownBy(() -> {
				throw ex.getCause();
			});
			return ((WebSocketHandshakeException) ex.getCause()).getResponse().statusCode();
		}
	}

}
