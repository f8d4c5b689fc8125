package io.github.reflexboot.broadcast;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Broadcasts to browsers that do not read.
 */
class DeafBrowserTests extends AbstractBroadcastTests {

	@Test
	void whoeverBroadcastsToABrowserThatDoesNotReadWaitsForNobody() {
		try (TestSocket reading = open("orders"); TestSocket deaf = open("orders")) {
			deaf.stopReading();
			String big = "x".repeat(100_000);
			for (int i = 0; i < 500; i++) {
				this.broadcaster.toGroup("orders").send(news(big));
				assertThat(reading.next().path("type").asString()).isEqualTo("operations");
			}
		}
	}

	@Test
	void browsersThatDoNotReadHoldUpNoReflex() {
		List<TestSocket> deaf = IntStream.range(0, 20).mapToObj((i) -> open("orders")).toList();
		try (TestSocket other = server.open()) {
			deaf.forEach(TestSocket::stopReading);
			Operations more = news("x".repeat(300_000));
			for (int i = 0; i < 100; i++) {
				this.broadcaster.toGroup("orders").send(more);
			}
			assertThat(other.ask(PAGE, "News#tab").path("type").asString()).isEqualTo("morph");
		}
		finally {
			deaf.forEach(TestSocket::abort);
		}
	}

}
