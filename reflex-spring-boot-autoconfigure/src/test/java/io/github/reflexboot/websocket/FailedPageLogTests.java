package io.github.reflexboot.websocket;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
 * Who reads the log finds the fault of a page.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailedPageLogTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@CsvSource({ "/bad-template, TemplateProcessingException", "/broken, IllegalStateException: page broke",
			"/breaks-off-later, IOException: page broke" })
	void theLineOfAPageThatFailsComesWithItsCauseAndTheStackTrace(String url, String cause, CapturedOutput output) {
		server.newVisitor();
		String error;
		try (TestSocket socket = server.open()) {
			String message = socket.ask(url, "Counter#increment").path("message").asString();
			assertThat(message).contains("GET " + url + " answered 500", cause);
			error = message.substring(message.indexOf("(error ") + "(error ".length(), message.length() - 1);
		}
		assertThat(traceBehind("[" + error + "]", output)).contains(cause).contains("\tat ");
	}

	@Test
	void theLineOfAPageWhoseExceptionWasAnsweredComesWithIt(CapturedOutput output) {
		server.newVisitor();
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/gone", "Counter#increment").path("message").asString()).contains("answered 410",
					"ResponseStatusException");
		}
		assertThat(traceBehind("GET /gone answered 410", output)).contains("ResponseStatusException");
	}

	/**
	 * Return what stands below a line of the log, up to the next line.
	 */
	private static String traceBehind(String part, CapturedOutput output) {
		List<String> below = output.getAll().lines().dropWhile((line) -> !line.contains(part)).skip(1).toList();
		return String.join("\n", below.stream().takeWhile((line) -> !line.contains(" --- [")).toList());
	}

}
