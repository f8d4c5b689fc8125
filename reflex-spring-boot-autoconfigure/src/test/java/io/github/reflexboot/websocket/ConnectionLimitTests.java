package io.github.reflexboot.websocket;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Connections that do nothing take memory, too, so there are only so many.
 */
class ConnectionLimitTests {

	private TestServer server;

	private final List<TestSocket> open = new ArrayList<>();

	@BeforeEach
	void start() {
		this.server = TestServer.start(List.of(CounterApplication.class), "reflex.limits.connections=10",
				"reflex.limits.connections-per-address=4", "server.forward-headers-strategy=framework");
	}

	@AfterEach
	void stop() {
		this.open.forEach(TestSocket::close);
		this.server.close();
	}

	@Test
	void anAddressHasOnlySoManyWhateverItsSessionsAndOthersConnect() {
		openFrom("203.0.113.1", 4);
		assertThatOneIsRefusedFrom("203.0.113.1");
		openFrom("203.0.113.2", 1);
		this.open.get(4).ask("/counter", null);
		this.open.remove(0).close();
		await().ignoreExceptions().untilAsserted(() -> openFrom("203.0.113.1", 1));
	}

	@Test
	void thereAreOnlySoManyInAll() {
		for (int address = 1; address <= 5; address++) {
			openFrom("203.0.113." + address, 2);
		}
		assertThatOneIsRefusedFrom("203.0.113.6");
		this.open.get(9).ask("/counter", null);
	}

	private void openFrom(String address, int number) {
		for (int i = 0; i < number; i++) {
			this.server.newVisitor();
			TestSocket socket = this.server.open("X-Forwarded-For", address);
			socket.ask("/counter", null);
			this.open.add(socket);
		}
	}

	private void assertThatOneIsRefusedFrom(String address) {
		this.server.newVisitor();
		try (TestSocket socket = this.server.open("X-Forwarded-For", address)) {
			assertThat(socket.closeCode()).isEqualTo(4429);
		}
	}

}
