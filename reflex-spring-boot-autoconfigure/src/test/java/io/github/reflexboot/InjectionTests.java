package io.github.reflexboot;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.EchoApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Values that try to become something else: a header, another address, another message, a
 * line of the log.
 */
@ExtendWith(OutputCaptureExtension.class)
class InjectionTests {

	/**
	 * Half a character can only be sent by its number.
	 */
	private static final JsonMapper mapper = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private static final List<String> PARTS = List.of("\r\n", "\n", "\r", "\0", "\u2028", "\u0085", "%0d%0a", "%00",
			"X-Injected: 1", "Set-Cookie: injected=1", "\"", "'", "\\", "\",\"type\":\"navigate\",\"url\":\"//evil",
			"<script>alert(1)</script>", "</script>", "<!--", "#echo, body", "*", ":not(", "[x='", "../", "..;/",
			"//evil", "/\\evil", "\\\\evil", "javascript:alert(1)", "${7*7}", "#{7*7}", "__${7*7}__", "?a=1&b=2",
			"#fragment", ";jsessionid=1", "\uD800", "é", "%", " ", "x");

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(EchoApplication.class), "logging.level.io.github.reflexboot=debug");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aValueStaysAValueWhereverItIsSent(CapturedOutput log) {
		long seed = System.nanoTime();
		System.out.println("seed of the injections: " + seed);
		Random random = new Random(seed);
		EchoApplication application = server.bean(EchoApplication.class);
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 2_000; i++) {
				String text = hostile(random);
				String json = mapper.writeValueAsString(text);
				String url = (random.nextInt(3) > 0) ? "/echo" : "/echo" + hostile(random).replace("\uD800", "");
				JsonNode answer = socket.ask(url, random.nextInt(4) > 0 ? "Echo#all" : "Echo#go", "args",
						"[" + json + "]", "params", "[[" + json + "," + json + "]]", "element",
						"{\"tagName\":" + json + ",\"attributes\":{" + json + ":" + json + ",\"data-x\":" + json
								+ "},\"value\":" + json + "}");
				assertThat(answer.path("type").asString()).as("%s at %s", json, url).isIn("morph", "navigate", "error");
				if (answer.path("type").asString().equals("navigate")) {
					assertThat(answer.path("url").asString()).as(json).startsWith("/echo?");
				}
				if (answer.path("html").isString()) {
					assertThat(answer.path("html").asString()).as("%s at %s", json, url)
						.doesNotContain("<script", "49");
				}
			}
		}
		assertThat(application.requests).isNotEmpty()
			.allSatisfy((request) -> assertThat(request).startsWith("GET http://localhost:" + server.port() + "/echo")
				.doesNotContainPattern("[\\x00-\\x1f\\x7f]")
				.doesNotContainPattern("(?i) (x-injected|set-cookie)="));
		assertThat(log.getOut().lines()).noneMatch((line) -> line.startsWith("X-Injected") || line.startsWith("Set-"));
	}

	private static String hostile(Random random) {
		StringBuilder text = new StringBuilder();
		for (int parts = random.nextInt(6); parts >= 0; parts--) {
			text.append(PARTS.get(random.nextInt(PARTS.size())));
		}
		return text.toString();
	}

}
