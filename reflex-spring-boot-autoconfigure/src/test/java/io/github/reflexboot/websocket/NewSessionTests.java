package io.github.reflexboot.websocket;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many sessions handshakes may begin.
 */
@ExtendWith(OutputCaptureExtension.class)
class NewSessionTests {

	@Test
	void anAddressBeginsOnlySoManySessionsAndIsToldWhenToComeAgain(CapturedOutput output) throws Exception {
		try (TestServer server = TestServer.start(List.of(HeavyApplication.class), "reflex.limits.new-sessions=5",
				"server.forward-headers-strategy=framework"); TestSocket known = server.open()) {
			for (int i = 0; i < 5; i++) {
				assertThat(handshake(server, "203.0.113.1")).startsWith("HTTP/1.1 101").contains("JSESSIONID=");
			}
			for (int i = 0; i < 200; i++) {
				assertThat(handshake(server, "203.0.113.1")).startsWith("HTTP/1.1 429")
					.containsPattern("(?i)retry-after: \\d+")
					.doesNotContain("JSESSIONID");
			}
			assertThat(handshake(server, "203.0.113.2")).startsWith("HTTP/1.1 101");
			assertThat(handshake(server, "2001:db8:0:1::1")).startsWith("HTTP/1.1 101");
			try (TestSocket again = server.open()) {
				assertThat(again.ask("/page", null).path("type").asString()).isEqualTo("morph");
			}
			assertThat(output.getAll().lines().filter((line) -> line.contains("reflex.limits.new-sessions")))
				.hasSizeBetween(1, 4)
				.allMatch((line) -> line.contains("203.0.113.1") && line.contains("server.forward-headers-strategy"));
		}
	}

	@Test
	void noAddressGetsMoreThanItsNumberAMinuteAndWhoWaitsAsToldGetsOne() {
		long seed = System.nanoTime();
		System.out.println("seed of the new sessions: " + seed);
		Random random = new Random(seed);
		AtomicLong now = new AtomicLong();
		NewSessions sessions = new NewSessions(10, now::get);
		Map<String, Integer> begun = new HashMap<>();
		for (int i = 0; i < 100_000; i++) {
			now.addAndGet(random.nextInt(50_000_000));
			String address = "10.0.0." + random.nextInt(20);
			Duration wait = sessions.begin(address);
			if (wait.isZero()) {
				begun.merge(address, 1, Integer::sum);
			}
			else if (random.nextInt(100) == 0) {
				now.addAndGet(wait.toNanos() + 1000);
				assertThat(sessions.begin(address)).isZero();
				begun.merge(address, 1, Integer::sum);
			}
		}
		double minutes = now.get() / 60e9;
		assertThat(begun.values()).allMatch((number) -> number <= 10 + 10 * minutes + 1);
	}

	@Test
	void onlySoManyAddressesAreKept() {
		NewSessions sessions = new NewSessions(10, System::nanoTime);
		for (int i = 0; i < 50_000; i++) {
			sessions.begin("address " + i);
		}
		assertThat(sessions.size()).isEqualTo(10_000);
	}

	private static String handshake(TestServer server, String address) throws IOException {
		try (Socket socket = new Socket("localhost", server.port())) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream()
				.write(("GET /reflex HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nOrigin: " + server.origin()
						+ "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
						+ "X-Forwarded-For: " + address
						+ "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: reflex.v1\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			byte[] answer = new byte[2048];
			int length = 0;
			while (!new String(answer, 0, length, StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
				int read = socket.getInputStream().read(answer, length, answer.length - length);
				if (read < 0) {
					break;
				}
				length += read;
			}
			return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
		}
	}

}
