package io.github.reflexboot.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.OrderReflex;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.Tabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A page that connects again goes on where it was: what its earlier connection has left
 * running ends first.
 */
@Tag("threads")
class SamePageOrderTests {

	private static final String PAGE = "/counter";

	private static TestServer server;

	private final OrderReflex.Journal journal = server.bean(OrderReflex.Journal.class);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class, OrderReflex.class, OrderReflex.Journal.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@Test
	void whatAnEarlierConnectionHasLeftRunningEndsBeforeTheNextBegins() throws InterruptedException {
		this.journal.holdAll();
		TestSocket first = server.open();
		first.send(PAGE, "Order#held");
		this.journal.awaitHeld(1);
		first.abort();
		await().until(() -> server.bean(Tabs.class).all().noneMatch((tab) -> tab.id().equals(first.tab())));
		try (TestSocket again = server.openAgain(first.key()); TestSocket other = openElsewhere()) {
			String id = again.send(PAGE, "Order#slowly", "args", "[1]");
			for (int i = 0; i < 10; i++) {
				other.ask(PAGE, "Order#slowly", "args", "[2]");
			}
			assertThat(this.journal.entries()).hasSize(10).doesNotContain(1);
			this.journal.releaseAll();
			again.next(id, "nothing");
			assertThat(this.journal.entries()).contains(1);
		}
	}

	@Test
	void noTwoReflexesOfATabOverlapHoweverOftenItConnects() {
		long seed = System.nanoTime();
		System.out.println("seed of the connections: " + seed);
		Random random = new Random(seed);
		List<TestSocket> sockets = new ArrayList<>(List.of(server.open()));
		String key = sockets.get(0).key();
		for (int number = 0; number < 100; number++) {
			TestSocket latest = sockets.get(sockets.size() - 1);
			latest.sendIfOpen(PAGE, "Order#slowly", "args", "[" + number + "]");
			if (random.nextInt(5) == 0) {
				if (random.nextBoolean()) {
					latest.abort();
				}
				sockets.add(server.openAgain(key));
			}
		}
		TestSocket last = sockets.get(sockets.size() - 1);
		String end = last.send(PAGE, null);
		await().until(() -> last.next().path("id").asString(), end::equals);
		assertThat(this.journal.entries()).isSorted();
		assertThat(this.journal.mostAtOnce()).isEqualTo(1);
		sockets.forEach(TestSocket::close);
	}

	private static TestSocket openElsewhere() {
		server.newVisitor();
		return server.open();
	}

}
