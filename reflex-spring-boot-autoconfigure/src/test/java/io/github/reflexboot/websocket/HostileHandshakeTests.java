package io.github.reflexboot.websocket;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handshakes that only an attacker would send, byte by byte.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostileHandshakeTests extends AbstractSocketTests {

	@Test
	void noGeneratedOriginButOurOwnOpensAConnectionOrSeesAPage(CapturedOutput log) throws IOException {
		long seed = System.nanoTime();
		System.out.println("seed of the hostile origins: " + seed);
		Random random = new Random(seed);
		int opened = 0;
		for (int i = 0; i < 1_000; i++) {
			List<String> headers = headers(random);
			String answer = handshake(headers);
			if (originsIn(headers).equals(List.of(server.origin()))) {
				assertThat(answer).as("%s", headers).startsWith("HTTP/1.1 101");
				opened++;
			}
			else {
				assertThat(answer).as("%s", headers).startsWith("HTTP/1.1 40").doesNotContain("welcome", "<output");
			}
		}
		assertThat(opened).isPositive();
		assertThat(log).doesNotContain("\tat ");
	}

	private static List<String> headers(Random random) {
		List<String> headers = new ArrayList<>();
		for (int i = (random.nextInt(4) > 0) ? 1 : random.nextInt(3); i > 0; i--) {
			headers.add(any(random, "Origin: ", "Origin: ", "origin:", "X-Forwarded-Origin: ") + origin(random));
		}
		return headers;
	}

	private static List<String> originsIn(List<String> headers) {
		return headers.stream()
			.filter((header) -> header.toLowerCase(Locale.ROOT).startsWith("origin:"))
			.map((header) -> header.substring(7).strip())
			.toList();
	}

	private static String origin(Random random) {
		String own = server.origin();
		String port = String.valueOf(server.port());
		if (random.nextInt(8) == 0) {
			return own;
		}
		String other = any(random, "http://evil.example", "null", "", "*", "file://", "http://localhost",
				"https://localhost", "http://localhost.evil.example:" + port, "http://127.0.0.1:" + port,
				"http://[::1]:" + port, "http://xlocalhost:" + port, "https://localhost:" + port,
				"ws://localhost:" + port, "//localhost:" + port, "localhost:" + port, "http://localhost:1",
				"http://localhost:0" + port, "http://localhost.:" + port, "http://loc\u0430lhost:" + port,
				"http://localhost:" + port + "0", "javascript:" + own, own + own);
		return switch (random.nextInt(5)) {
			case 0 -> other;
			case 1 -> own
					+ any(random, ".evil.example", "@evil.example", "/", "/../", "?", "#", "\\@evil.example", ",",
							" " + other, "," + other, "%00", "%2eevil.example", "\t", ";", ":80")
					+ any(random, "", "x");
			case 2 ->
				any(random, other + " ", other + ",", "http://evil.example@", "http://evil.example/?", " , ", "\"")
						+ own;
			case 3 -> mutate(own, random);
			default -> mutate(other, random);
		};
	}

	private static String mutate(String origin, Random random) {
		StringBuilder mutated = new StringBuilder(origin);
		char character = (char) random.nextInt('!', 0x17f);
		switch (origin.isEmpty() ? 2 : random.nextInt(3)) {
			case 0 -> mutated.setCharAt(random.nextInt(origin.length()), character);
			case 1 -> mutated.deleteCharAt(random.nextInt(origin.length()));
			default -> mutated.insert(random.nextInt(origin.length() + 1), character);
		}
		return mutated.toString();
	}

	private static String any(Random random, String... of) {
		return of[random.nextInt(of.length)];
	}

	/**
	 * Return what the server answers with first.
	 */
	private static String handshake(List<String> headers) throws IOException {
		List<String> lines = List.of("GET /reflex HTTP/1.1", "Host: localhost:" + server.port(), "Upgrade: websocket",
				"Connection: Upgrade", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
				"Sec-WebSocket-Protocol: reflex.v1");
		try (Socket socket = new Socket("localhost", server.port())) {
			socket.setSoTimeout(20_000);
			String request = String.join("\r\n", lines) + "\r\n" + String.join("\r\n", headers)
					+ (headers.isEmpty() ? "\r\n" : "\r\n\r\n");
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			byte[] answer = new byte[8192];
			int length = socket.getInputStream().read(answer);
			return new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
		}
	}

}
