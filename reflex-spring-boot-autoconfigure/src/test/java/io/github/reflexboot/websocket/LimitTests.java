package io.github.reflexboot.websocket;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much one browser may ask for.
 */
@ExtendWith(OutputCaptureExtension.class)
class LimitTests {

	@Test
	void reflexesThatComeTooFastAreDelayedAndKeepTheirOrder() {
		try (TestServer limited = TestServer.start(List.of(CounterApplication.class), "reflex.limits.rate=200",
				"reflex.limits.burst=5"); TestSocket socket = limited.open()) {
			List<String> ids = IntStream.range(0, 30).mapToObj((i) -> socket.send("/counter", null)).toList();
			ids.forEach((id) -> socket.next(id, "morph"));
		}
	}

	@Test
	void aBrowserThatGoesOnAlthoughTooManyWaitIsDisconnected() {
		try (TestServer limited = TestServer.start(List.of(CounterApplication.class), "reflex.limits.rate=1",
				"reflex.limits.burst=2", "reflex.limits.waiting=3"); TestSocket socket = limited.open()) {
			IntStream.range(0, 10)
				.forEach((i) -> socket.sendText("{\"type\":\"reflex\",\"id\":\"" + i + "\",\"url\":\"/counter\"}"));
			assertThat(socket.closeCode()).isEqualTo(4429);
		}
	}

	@Test
	void whoIsTooFastIsToldSoAndTheLogNamesTheLimits(CapturedOutput output) {
		try (TestServer limited = start(false); TestSocket socket = limited.open()) {
			assertThat(firstRefusal(socket))
				.isEqualTo("That was faster than the server can follow; this was not done.");
		}
		assertThat(output.getAll()).contains("3 of its tab wait already (reflex.limits.waiting)",
				"after 2 (reflex.limits.burst) no more than 1 per second (reflex.limits.rate)");
	}

	@Test
	void inDevelopmentThePageNamesTheLimitsAsWell() {
		try (TestServer limited = start(true); TestSocket socket = limited.open()) {
			assertThat(firstRefusal(socket)).startsWith("That was faster")
				.contains("reflex.limits.waiting", "reflex.limits.rate");
		}
	}

	@Test
	void whatIsOverALimitForOneMessageIsSaidInTheWordsOfTheVisitor() {
		try (TestServer limited = start(false); TestSocket socket = limited.open()) {
			String fields = socket.send("/counter", "Counter#increment", "params",
					"[" + "[\"a\",\"b\"],".repeat(200) + "[\"a\",\"b\"]]");
			assertThat(socket.next(fields, "error").path("message").asString())
				.startsWith("This form has more fields than can be sent at once; nothing was done. (error ");
			String text = socket.send("/counter", "Counter#increment", "params",
					"[[\"text\",\"" + "x".repeat(70_000) + "\"]]");
			assertThat(socket.next(text, "error").path("message").asString())
				.startsWith("This is more text than can be sent at once; nothing was done. (error ");
		}
	}

	private static String firstRefusal(TestSocket socket) {
		IntStream.range(0, 6).forEach((i) -> socket.send("/counter", null));
		return Stream.generate(socket::next)
			.filter((message) -> "error".equals(message.path("type").asString()))
			.findFirst()
			.orElseThrow()
			.path("message")
			.asString();
	}

	private static TestServer start(boolean showDetails) {
		return TestServer.start(List.of(CounterApplication.class), "reflex.limits.rate=1", "reflex.limits.burst=2",
				"reflex.limits.waiting=3", "reflex.limits.params=200", "reflex.show-error-details=" + showDetails);
	}

	@Test
	void aSessionHasNoMoreConnectionsThanItMay() {
		try (TestServer limited = TestServer.start(List.of(CounterApplication.class),
				"reflex.limits.connections-per-session=2")) {
			limited.get("/counter");
			try (TestSocket first = limited.open(); TestSocket second = limited.open()) {
				assertThat(first.ask("/counter", null).path("type").asString()).isEqualTo("morph");
				assertThat(second.ask("/counter", null).path("type").asString()).isEqualTo("morph");
				try (TestSocket third = limited.open()) {
					assertThat(third.closeCode()).isEqualTo(4429);
				}
				assertThat(first.ask("/counter", null).path("type").asString()).isEqualTo("morph");
				assertThat(second.ask("/counter", null).path("type").asString()).isEqualTo("morph");
			}
		}
	}

}
