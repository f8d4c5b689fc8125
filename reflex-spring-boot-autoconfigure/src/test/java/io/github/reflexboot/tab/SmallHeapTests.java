package io.github.reflexboot.tab;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.SmallServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whoever asks for too much gets neither the memory nor the threads of others: each of
 * these brought down a server with a heap of 512 MB, or kept everybody else waiting.
 */
class SmallHeapTests {

	private static final int MEGABYTES = 512;

	private static final int MOST_IN_USE = 180;

	private static final String ATTACKER = "203.0.113.1";

	private static SmallServer server;

	private final List<AutoCloseable> open = new ArrayList<>();

	@BeforeAll
	static void start() throws Exception {
		server = SmallServer.start(MEGABYTES, HeavyApplication.class, "reflex.limits.rate=20", "reflex.limits.burst=40",
				"reflex.limits.new-sessions=1000000", "reflex.connection.send-timeout=1m",
				"server.forward-headers-strategy=framework", "logging.level.root=off");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable each : this.open) {
			each.close();
		}
	}

	@Test
	@Tag("same-on-every-server")
	void aPageThatNeverEndsAskedForByManyLeavesTheOthersTheirThreads() throws Exception {
		for (int i = 0; i < 220; i++) {
			open(server.openFrom(ATTACKER)).send("/unset", null);
		}
		assertThatOthersAreServed("endless pages");
	}

	@Test
	@Tag("same-on-every-server")
	void aDownloadAskedForByManyIsNotKept() throws Exception {
		for (int i = 0; i < 20; i++) {
			TestSocket socket = open(server.openFrom(ATTACKER));
			socket.send("/large?size=220000000&type=application/octet-stream", null);
			socket.send("/large?size=220000000", null);
		}
		for (AutoCloseable each : this.open) {
			((TestSocket) each).next("1", "error");
			((TestSocket) each).next("2", "error");
		}
		assertThatOthersAreServed("downloads");
	}

	@Test
	@Tag("same-on-every-server")
	void messagesThatWaitTakeNoMoreThanTheyMay() throws Exception {
		String args = "[0" + ",1".repeat(30_000) + "]";
		for (int visitor = 0; visitor < 30; visitor++) {
			HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
			for (int tab = 0; tab < 2; tab++) {
				TestSocket socket = open(server.openFrom(ATTACKER, browser));
				socket.send("/unset", null);
				for (int i = 0; i < 33; i++) {
					socket.sendIfOpen("/page", "Heavy#quick", "args", args);
				}
			}
		}
		assertThatOthersAreServed("waiting messages");
	}

	@Test
	void browsersThatDoNotReadHoldUpNobody() throws Exception {
		for (int i = 0; i < 220; i++) {
			SmallServer.DeafSocket deaf = open(server.openDeaf(ATTACKER));
			for (int j = 0; j < 6; j++) {
				deaf.send("{\"type\":\"reflex\",\"id\":\"" + j + "\",\"url\":\"/large?size=600000\"}");
			}
		}
		assertThatOthersAreServed("browsers that do not read");
	}

	private <T extends AutoCloseable> T open(T socket) {
		this.open.add(socket);
		return socket;
	}

	private static void assertThatOthersAreServed(String what) throws Exception {
		long begin = System.nanoTime();
		try (TestSocket other = server.openFrom("203.0.113.2")) {
			for (int i = 0; i < 5; i++) {
				assertThat(other.ask("/page", "Heavy#quick").path("type").asString()).isEqualTo("nothing");
			}
		}
		System.out.println(what + ": five reflexes of somebody else in " + (System.nanoTime() - begin) / 1_000_000
				+ " ms, " + server.measure());
		// Pages are still being rendered. What is kept afterwards has its limit.
		await().until(server::used, (used) -> used < MOST_IN_USE);
		assertThat(server.isAlive()).isTrue();
	}

}
