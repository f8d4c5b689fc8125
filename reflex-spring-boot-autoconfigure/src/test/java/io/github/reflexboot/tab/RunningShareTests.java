package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of the threads one visitor may hold.
 */
@Tag("threads")
@Tag("same-on-every-server")
class RunningShareTests {

	private static TestServer server;

	private final HeavyApplication.Journal journal = server.bean(HeavyApplication.Journal.class);

	private final List<TestSocket> open = new ArrayList<>();

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(HeavyApplication.class), "reflex.threads=8", "reflex.session.lock=none",
				"reflex.limits.running-per-session=2", "reflex.limits.running-per-address=4",
				"server.forward-headers-strategy=framework");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void hold() {
		server.newVisitor();
		this.journal.begun().drainPermits();
		this.journal.hold();
	}

	@AfterEach
	void release() {
		this.journal.release();
		this.open.forEach(TestSocket::close);
	}

	@Test
	void aSessionRunsOnlySoManyAtOnceAndTheOthersWaitWithoutAThread() throws Exception {
		holdFrom("203.0.113.1", 5);
		awaitRunning(2);
		server.newVisitor();
		try (TestSocket other = openFrom("203.0.113.1")) {
			assertThat(other.ask("/page", "Heavy#quick").path("type").asString()).isEqualTo("nothing");
		}
		assertThat(this.journal.running()).isEqualTo(2);
		this.journal.release();
		this.open.forEach((socket) -> socket.next("1", "morph"));
	}

	@Test
	void anAddressRunsOnlySoManyAtOnceWhateverItsSessionsAndOthersAreServed() throws Exception {
		for (int i = 0; i < 4; i++) {
			server.newVisitor();
			holdFrom("203.0.113.2", 2);
		}
		awaitRunning(4);
		server.newVisitor();
		try (TestSocket other = openFrom("203.0.113.3")) {
			assertThat(other.ask("/page", "Heavy#quick").path("type").asString()).isEqualTo("nothing");
		}
		assertThat(this.journal.running()).isEqualTo(4);
		this.journal.release();
		this.open.forEach((socket) -> socket.next("1", "morph"));
	}

	@Test
	void aNetworkOfIpv6IsOneAddress() throws Exception {
		for (int i = 0; i < 4; i++) {
			server.newVisitor();
			holdFrom("2001:db8:1:2::" + (i + 1), 2);
		}
		awaitRunning(4);
		server.newVisitor();
		try (TestSocket other = openFrom("2001:db8:1:3::1")) {
			assertThat(other.ask("/page", "Heavy#quick").path("type").asString()).isEqualTo("nothing");
		}
		assertThat(this.journal.running()).isEqualTo(4);
	}

	private void holdFrom(String address, int tabs) {
		for (int i = 0; i < tabs; i++) {
			TestSocket socket = openFrom(address);
			this.open.add(socket);
			socket.send("/page", "Heavy#hold");
		}
	}

	private static TestSocket openFrom(String address) {
		return server.open("X-Forwarded-For", address);
	}

	private void awaitRunning(int number) throws InterruptedException {
		assertThat(this.journal.begun().tryAcquire(number, 20, TimeUnit.SECONDS)).isTrue();
	}

}
