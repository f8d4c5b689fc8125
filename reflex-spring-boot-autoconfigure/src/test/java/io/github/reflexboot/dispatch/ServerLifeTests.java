package io.github.reflexboot.dispatch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.OrderReflex;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.websocket.Connections;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How servers start, run and stop with reflexes under way.
 */
class ServerLifeTests {

	@Test
	void aStoppingServerLetsAReflexEndAndThenSaysThatItRestarts() throws Exception {
		TestServer server = start();
		TestSocket socket = server.open();
		OrderReflex.Journal journal = server.bean(OrderReflex.Journal.class);
		journal.holdAll();
		String id = socket.send("/counter", "Order#held");
		journal.awaitHeld(1);
		CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
		while (server.bean(Connections.class).isRunning()) {
			Thread.onSpinWait();
		}
		journal.releaseAll();
		assertThat(socket.answerTo(id).path("type").asString()).isEqualTo("nothing");
		assertThat(socket.closeCode()).isEqualTo(1012);
		stopped.get();
	}

	@Test
	void aReflexThatComesWhileTheServerStopsIsRefused() throws Exception {
		TestServer server = start();
		TestSocket socket = server.open();
		OrderReflex.Journal journal = server.bean(OrderReflex.Journal.class);
		journal.holdAll();
		String running = socket.send("/counter", "Order#held");
		journal.awaitHeld(1);
		CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
		while (server.bean(Connections.class).isRunning()) {
			Thread.onSpinWait();
		}
		JsonNode refused = socket.next(socket.send("/counter", "Counter#increment"), "error");
		assertThat(refused.path("message").asString()).contains("this was not done");
		journal.releaseAll();
		socket.answerTo(running);
		stopped.get();
	}

	@Test
	void theContextPathIsHonoured() {
		try (TestServer server = start("server.servlet.context-path=/shop"); TestSocket socket = server.open()) {
			assertThat(server.get("/shop/reflex/reflex.js").statusCode()).isEqualTo(200);
			assertThat(socket.ask("/shop/counter", "Counter#increment").path("html").asString())
				.contains(">1</output>");
			assertThat(socket.ask("/counter", "Counter#increment").path("message").asString())
				.contains("outside of this application");
			assertThat(socket.ask("/shop/away", null).path("url").asString()).isEqualTo("/shop/counter?from=away");
		}
	}

	@Test
	void theFilesOfTheClientAreServedBesideTheSocket() {
		try (TestServer server = start("reflex.path=/live", "spring.web.resources.add-mappings=false")) {
			assertThat(server.get("/live/reflex.js").headers().firstValue("Content-Type"))
				.hasValueSatisfying((type) -> assertThat(type).contains("javascript"));
			assertThat(server.get("/live/stimulus.js").statusCode()).isEqualTo(200);
			assertThat(server.get("/live/reflex.js.map").statusCode()).isEqualTo(200);
			assertThat(server.get("/live/licenses.txt").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void nowhereElseIsAScriptThatWouldLookForTheSocketInVain() {
		try (TestServer server = start("reflex.path=/live")) {
			assertThat(server.get("/live/reflex.js").statusCode()).isEqualTo(200);
			assertThat(server.get("/reflex/reflex.js").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void inProductionAnErrorIsAnIdentifierAndAGeneralSentence() {
		try (TestServer server = start("reflex.show-error-details=false"); TestSocket socket = server.open()) {
			for (String target : List.of("Nobody#x", "Counter#helper", "Counter#fail", "Counter#add")) {
				String message = socket.ask("/counter", target, "args", "[\"secret\"]").path("message").asString();
				assertThat(message).as(target)
					.matches("(An error occurred|This action is not possible)\\. \\(error [0-9a-f]{8}\\)");
			}
		}
	}

	@Test
	void anUnknownReflexAndOneThatIsNotAnnotatedAreAnsweredAlike() {
		try (TestServer server = start("reflex.show-error-details=false"); TestSocket socket = server.open()) {
			String unknown = socket.ask("/counter", "Counter#nothing").path("message").asString();
			String notAnnotated = socket.ask("/counter", "Counter#helper").path("message").asString();
			assertThat(unknown.replaceAll("[0-9a-f]{8}", "")).isEqualTo(notAnnotated.replaceAll("[0-9a-f]{8}", ""));
		}
	}

	@Test
	void aBrowserThatDoesNotReadCostsOthersNothingAndIsDisconnected() throws Exception {
		try (TestServer server = start("reflex.connection.send-timeout=1s", "reflex.limits.send-buffer-size=200KB");
				Socket deaf = openDeaf(server);
				TestSocket socket = server.open()) {
			Connections connections = server.bean(Connections.class);
			for (int i = 0; i < 33; i++) {
				sendFrame(deaf.getOutputStream(), "{\"type\":\"reflex\",\"id\":\"" + i + "\",\"url\":\"/stream\"}");
			}
			while (connections.count() > 1) {
				assertThat(socket.ask("/counter", "Counter#increment").path("type").asString()).isEqualTo("morph");
			}
		}
	}

	@Test
	void compressionIsAgreedOnWhereItIsAllowed() throws Exception {
		try (TestServer server = start("reflex.connection.compression=true");
				Socket socket = new Socket("localhost", server.port())) {
			socket.getOutputStream()
				.write(("GET /reflex HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nOrigin: " + server.origin()
						+ "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
						+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: reflex.v1\r\n"
						+ "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			byte[] answer = new byte[1024];
			int length = socket.getInputStream().read(answer);
			assertThat(new String(answer, 0, length, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 101")
				.contains("permessage-deflate");
		}
	}

	private static TestServer start(String... properties) {
		return TestServer.start(List.of(CounterApplication.class, OrderReflex.class, OrderReflex.Journal.class),
				properties);
	}

	/**
	 * Open a connection and never read from it.
	 */
	private static Socket openDeaf(TestServer server) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(4096);
		socket.connect(new java.net.InetSocketAddress("localhost", server.port()));
		socket.getOutputStream()
			.write(("GET /reflex HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nOrigin: " + server.origin()
					+ "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
					+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: reflex.v1\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		assertThat(socket.getInputStream().read()).isEqualTo('H');
		return socket;
	}

	/**
	 * Send a text frame of at most 125 bytes, masked with zeros.
	 */
	private static void sendFrame(OutputStream output, String text) throws IOException {
		byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
		output.write(new byte[] { (byte) 0x81, (byte) (0x80 | payload.length), 0, 0, 0, 0 });
		output.write(payload);
		output.flush();
	}

}
