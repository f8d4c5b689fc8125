package io.github.reflexboot.websocket;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A visitor can have things go wrong as often as they like. The log takes their share.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("same-on-every-server")
class FailureLogTests {

	private static final int OF_TAB = 30;

	private static final String LONG = "x".repeat(5_000);

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = start("reflex.limits.log-lines=600");
	}

	private static TestServer start(String limit) {
		return TestServer.start(List.of(CounterApplication.class), "reflex.limits.rate=10000",
				"reflex.limits.burst=10000", limit);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@CsvSource({ "/counter, Nobody#knows", "/counter, Counter#increment", "/no/such/page, Counter#add",
			"/reflex/reflex.js, Counter#add", "/counter, Counter#fails" })
	void oneTabTakesItsShareAndNoMore(String url, String target, CapturedOutput output) {
		int before = output.getAll().length();
		ask(server, url, target, "[\"" + LONG + "\"]", OF_TAB);
		String logged = output.getAll().substring(before);
		assertThat(lines(logged)).hasSize(OF_TAB).allMatch((line) -> line.length() < 1_000);
	}

	@Test
	void actionsThatFailTakeTheShareOfTheirTabAsWell(CapturedOutput output) {
		int before = output.getAll().length();
		ask(server, "/counter", "Counter#fail", "[]", OF_TAB);
		assertThat(lines(output.getAll().substring(before))).hasSize(OF_TAB);
	}

	@Test
	void refusedReflexesOfAllTabsHideNoneThatFails(CapturedOutput output) {
		int before = output.getAll().length();
		try (TestServer limited = start("reflex.limits.log-lines=40")) {
			ask(limited, "/counter", "Nobody#knows", "[]", OF_TAB);
			ask(limited, "/counter", "Nobody#knows", "[]", 10);
			ask(limited, "/counter", "Nobody#knows", "[]", 0);
			assertThat(lines(output.getAll().substring(before))).hasSize(40);
			ask(limited, "/counter", "Counter#fail", "[]", OF_TAB);
		}
		assertThat(lines(output.getAll().substring(before))).hasSize(40 + OF_TAB);
	}

	/**
	 * Ask fifty times in one tab. An answer names an error that the log has, and no
	 * other.
	 */
	private static void ask(TestServer server, String url, String target, String args, int logged) {
		server.newVisitor();
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 50; i++) {
				String answer = socket.ask(url, target, "args", args).path("message").asString();
				assertThat(answer.contains("(error ")).as("answer %s: %s", i, answer).isEqualTo(i < logged);
			}
		}
	}

	private static List<String> lines(String logged) {
		return logged.lines().filter((line) -> line.contains(" failed") && line.contains(" reflex '")).toList();
	}

}
