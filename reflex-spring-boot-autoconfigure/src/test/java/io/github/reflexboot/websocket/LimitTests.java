package io.github.reflexboot.websocket;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much one browser may ask for.
 */
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
