package io.github.reflexboot.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.OrderReflex;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

/**
 * What happens on the socket, with a raw client and a real server.
 */
class SocketTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class, OrderReflex.class, OrderReflex.Journal.class),
				"reflex.heartbeat=300ms");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.bean(OrderReflex.Journal.class).clear();
	}

	@Test
	void theFirstFrameIsAWelcomeThatNamesTheLimits() {
		try (TestSocket socket = server.open()) {
			JsonNode welcome = socket.nextRaw();
			assertThat(welcome.path("type").asString()).isEqualTo("welcome");
			assertThat(welcome.path("tab").asString()).hasSizeGreaterThan(30);
			assertThat(welcome.path("heartbeat").asInt()).isEqualTo(300);
			assertThat(welcome.path("maxMessageSize").asInt()).isEqualTo(65_536);
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

	@Test
	void aVisitorWithoutASessionKeepsTheOneThatTheConnectionBegan() {
		try (TestSocket socket = server.open()) {
			socket.ask("/counter", "Counter#increment");
			assertThat(socket.ask("/counter", "Counter#increment").path("html").asString()).contains(">2</output>");
		}
		assertThat(server.get("/counter").body()).contains("<output id=\"count\">2</output>");
	}

	@Test
	void twoVisitorsDoNotSeeEachOther() {
		try (TestSocket one = server.open()) {
			server.newVisitor();
			try (TestSocket two = server.open()) {
				one.ask("/counter", "Counter#increment");
				assertThat(two.ask("/counter", null).path("html").asString()).contains(">0</output>");
				assertThat(two.hasNothingMore()).isTrue();
			}
		}
	}

	@Test
	void reflexesOfATabRunOneAtATimeInOrder() {
		try (TestSocket socket = server.open()) {
			List<String> ids = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				ids.add(socket.send("/counter", "Order#slowly", "args", "[" + i + "]"));
			}
			ids.forEach(socket::answerTo);
			OrderReflex.Journal journal = server.bean(OrderReflex.Journal.class);
			assertThat(journal.entries()).isSorted().hasSize(30);
			assertThat(journal.mostAtOnce()).isEqualTo(1);
		}
	}

	@Test
	void tabsRunSideBySide() {
		try (TestSocket one = server.open(); TestSocket two = server.open()) {
			String first = one.send("/counter", "Order#awaitOther");
			String second = two.send("/counter", "Order#awaitOther");
			assertThat(one.answerTo(first).path("type").asString()).isEqualTo("nothing");
			assertThat(two.answerTo(second).path("type").asString()).isEqualTo("nothing");
		}
	}

	@Test
	void tooManyWaitingReflexesAreRefusedAndTheOthersRun() {
		try (TestSocket socket = server.open()) {
			server.bean(OrderReflex.Journal.class).holdAll();
			for (int i = 0; i < 100; i++) {
				socket.send("/counter", "Order#held");
			}
			int refused = 0;
			while (refused < 67) {
				JsonNode answer = socket.next();
				assertThat(answer.path("message").asString()).contains("not done");
				refused++;
			}
			server.bean(OrderReflex.Journal.class).releaseAll();
			for (int i = 0; i < 33; i++) {
				assertThat(socket.next().path("type").asString()).isEqualTo("nothing");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "[]", "null", "{}", "{\"type\":\"other\",\"id\":\"1\"}", "{\"type\":\"reflex\"}",
			"{\"type\":\"reflex\",\"id\":\"1\"}", "{\"type\":\"reflex\",\"id\":7,\"url\":\"/counter\"}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\",\"element\":[]}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\",\"params\":[[\"a\"]]}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\",\"params\":{\"a\":1}}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\"} {}" })
	void aMalformedFrameIsAnsweredAndTheConnectionLives(String frame) {
		try (TestSocket socket = server.open()) {
			socket.sendText(frame);
			assertThat(socket.next().path("type").asString()).isEqualTo("error");
			assertThat(socket.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void aBrokenMessageIsAnsweredUnderItsIdWhereItCanBeRead() {
		try (TestSocket socket = server.open()) {
			socket.sendText("{\"type\":\"reflex\",\"id\":\"77\",\"url\":");
			assertThat(socket.next().path("id").asString()).isEqualTo("77");
		}
	}

	@Test
	void aMessageOverTheLimitIsRefusedUnderItsIdAndTheConnectionLives() {
		try (TestSocket socket = server.open()) {
			String id = socket.send("/counter", "Counter#increment", "params",
					"[[\"text\",\"" + "x".repeat(70_000) + "\"]]");
			assertThat(socket.answerTo(id).path("message").asString()).contains("reflex.max-message-size");
			assertThat(socket.ask("/counter", null).path("html").asString()).contains(">0</output>");
		}
	}

	@Test
	void aMessageOverTheServersOwnLimitIsTaken() {
		try (TestSocket socket = server.open()) {
			JsonNode answer = socket.ask("/counter", "Counter#increment", "params",
					"[[\"text\",\"" + "x".repeat(60_000) + "\"]]");
			assertThat(answer.path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void deepNestingIsRefused() {
		try (TestSocket socket = server.open()) {
			String id = socket.send("/counter", "Counter#add", "args", "[".repeat(40) + "]".repeat(40));
			assertThat(socket.answerTo(id).path("type").asString()).isEqualTo("error");
		}
	}

	@Test
	void tooManyFormFieldsAreRefused() {
		try (TestSocket socket = server.open()) {
			String id = socket.send("/counter", "Counter#increment", "params",
					"[" + "[\"a\",\"b\"],".repeat(200) + "[\"a\",\"b\"]]");
			assertThat(socket.answerTo(id).path("message").asString()).contains("201 form fields", "reflex.max-params");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example/counter", "//evil.example/counter", "counter", "", "/../counter",
			"/a/../counter", "/./counter", "/%2e%2e/counter", "/a%2fcounter", "/a%5ccounter", "/a\\counter",
			"/counter;jsessionid=1", "/counter\r\nX: y", "/counter\t", "/counter#x", "/reflex", "/reflex/x", "/%00",
			"javascript:alert(1)" })
	void aUrlThatIsNoPageOfThisApplicationIsRefusedAndNothingRuns(String url) {
		try (TestSocket socket = server.open()) {
			JsonNode answer = socket.ask(url, "Counter#increment");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(answer.path("message").asString()).contains("The URL of the page");
			assertThat(socket.ask("/counter", null).path("html").asString()).contains(">0</output>");
		}
	}

	@Test
	void aSilentBrowserIsDisconnectedAndOneThatAnswersIsNot() {
		try (TestSocket silent = server.open().silent(); TestSocket alive = server.open()) {
			for (int pings = 0; pings < 4;) {
				if (alive.nextRaw().path("type").asString().equals("ping")) {
					pings++;
				}
			}
			assertThat(silent.closeCode()).isEqualTo(4408);
			assertThat(alive.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void aClosedConnectionLeavesNothingBehind() {
		Connections connections = server.bean(Connections.class);
		for (int i = 0; i < 20; i++) {
			server.open().close();
		}
		for (int i = 0; connections.count() > 0; i++) {
			if (i == 100_000_000) {
				fail("There are still " + connections.count());
			}
			Thread.onSpinWait();
		}
	}

	@Test
	void noMutatedFrameBreaksTheServer() {
		long seed = System.nanoTime();
		System.out.println("seed of the mutated frames: " + seed);
		Random random = new Random(seed);
		String frame = "{\"type\":\"reflex\",\"id\":\"1\",\"target\":\"Counter#add\",\"url\":\"/counter\","
				+ "\"element\":{\"tagName\":\"A\",\"attributes\":{\"data-x\":\"1\"}},\"params\":[[\"a\",\"b\"]],\"args\":[1]}";
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 2_000; i++) {
				StringBuilder mutated = new StringBuilder(frame);
				for (int j = random.nextInt(3); j >= 0; j--) {
					mutated.setCharAt(random.nextInt(mutated.length()), (char) random.nextInt(128));
				}
				socket.sendText(mutated.toString());
				assertThat(socket.next().path("type").asString()).as("%s", mutated).isIn("morph", "error");
			}
			assertThat(socket.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
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
