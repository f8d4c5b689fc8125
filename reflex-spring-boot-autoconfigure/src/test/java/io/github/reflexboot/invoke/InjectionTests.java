package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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
@Tag("same-on-every-server")
class InjectionTests {

	/**
	 * Half a character can only be sent by its number.
	 */
	private static final JsonMapper mapper = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private static final List<String> PARTS = List.of("\r\n", "\n", "\r", "\0", "\u2028", "\u0085", "%0d%0a", "%00",
			"X-Injected: 1", "Set-Cookie: injected=1", "\"", "'", "\\", "\",\"type\":\"navigate\",\"url\":\"//evil",
			"<script>alert(1)</script>", "</script>", "<!--", "#echo, body", "*", ":not(", "[x='", "../", "..;/",
			"//evil", "/\\evil", "\\\\evil", "javascript:alert(1)", "${7*7}", "#{7*7}", "__${7*7}__", "?a=1&b=2",
			"#fragment", ";jsessionid=1", "\uD800", "é", "%", " ", "\u001b[2J", "\u202e", "\u200b", "\udc00", "x");

	/**
	 * How a line of the log begins, or one of a stack trace.
	 */
	private static final Pattern LINE = Pattern
		.compile("^(\\d{4}-\\d\\d-\\d\\dT|\\s*at |\\s*\\.\\.\\. |\\s*Suppressed: "
				+ "|Caused by: |io\\.github\\.reflexboot\\.|java\\.|org\\.|seed of |$)");

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(EchoApplication.class), "logging.level.io.github.reflexboot=debug",
				"reflex.limits.log-lines-per-visitor=100000", "reflex.limits.log-lines=100000");
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
				String url = (random.nextInt(3) > 0) ? "/echo" : "/echo" + whole(hostile(random));
				String action = switch (random.nextInt(40)) {
					case 0 -> "fail";
					case 1 -> whole(hostile(random));
					case 2, 3, 4, 5, 6, 7, 8, 9 -> "go";
					default -> "all";
				};
				JsonNode answer = socket.ask(url, "Echo#" + action, "args", "[" + json + "]", "params",
						"[[" + json + "," + json + "]]", "element", "{\"tagName\":" + json + ",\"attributes\":{" + json
								+ ":" + json + ",\"data-x\":" + json + "},\"value\":" + json + "}");
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
		assertThat(log.getOut()).contains("careless").doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}&&[^\t\n]]");
		assertThat(log.getOut().lines().filter((line) -> !LINE.matcher(line).find())).isEmpty();
	}

	/**
	 * Leave out half characters.
	 */
	private static String whole(String text) {
		return text.replace("\uD800", "").replace("\uDC00", "");
	}

	private static String hostile(Random random) {
		StringBuilder text = new StringBuilder();
		for (int parts = random.nextInt(6); parts >= 0; parts--) {
			text.append(PARTS.get(random.nextInt(PARTS.size())));
		}
		return text.toString();
	}

}
