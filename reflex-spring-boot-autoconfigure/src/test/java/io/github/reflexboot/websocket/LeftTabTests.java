package io.github.reflexboot.websocket;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.OrderReflex;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the server has taken is done, as a form that was posted is, also when the visitor
 * does not wait for it.
 */
@Tag("threads")
class LeftTabTests {

	private TestServer server;

	private OrderReflex.Journal journal;

	@AfterEach
	void stop() {
		this.journal.releaseAll();
		this.server.close();
	}

	@Test
	void whatWasTakenRunsInItsOrderWhenTheVisitorHasLeft() throws InterruptedException {
		TestSocket socket = openHeld();
		sendFive(socket, "/counter");
		leave(socket);
		this.journal.releaseAll();
		await().until(() -> this.journal.entries().size() == 5);
		assertThat(this.journal.entries()).containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void alsoWhereThePageIsShownFirstAndMadeAsynchronously() throws InterruptedException {
		TestSocket socket = openHeld("reflex.security.show-page-first=true");
		sendFive(socket, "/callable");
		leave(socket);
		this.journal.releaseAll();
		await().until(() -> this.journal.entries().size() == 5);
	}

	@Test
	void aPageThatComesBackWaitsForWhatItHasLeft() throws InterruptedException {
		TestSocket socket = openHeld();
		sendFive(socket, "/counter");
		leave(socket);
		try (TestSocket again = this.server.openAgain(socket.key())) {
			String last = again.send("/counter", "Order#slowly", "args", "[6]");
			this.journal.releaseAll();
			again.next(last, "nothing");
			assertThat(this.journal.entries()).containsExactly(1, 2, 3, 4, 5, 6);
		}
	}

	@Test
	void aConnectionThatIsReplacedForgetsWhatHasNotBegun() throws InterruptedException {
		TestSocket socket = openHeld();
		sendFive(socket, "/counter");
		try (TestSocket again = this.server.openAgain(socket.key())) {
			assertThat(socket.closeCode()).isEqualTo(4409);
			String last = again.send("/counter", "Order#slowly", "args", "[6]");
			this.journal.releaseAll();
			again.next(last, "nothing");
			assertThat(this.journal.entries()).containsExactly(6);
		}
	}

	@Test
	void aStoppingServerDoesWhatItHasTakenFromThoseWhoWaitAndFromThoseWhoLeft() throws Exception {
		TestSocket left = openHeld();
		sendFive(left, "/counter");
		leave(left);
		this.server.newVisitor();
		TestSocket waiting = this.server.open();
		String held = waiting.send("/counter", "Order#held");
		this.journal.awaitHeld(1);
		String last = waiting.send("/counter", "Order#slowly", "args", "[6]");
		waiting.sendText("{\"type\":\"ping\"}");
		assertThat(waiting.next().path("type").asString()).as("the answer once the server has both").isEqualTo("pong");
		CompletableFuture<Void> stopped = CompletableFuture.runAsync(this.server::close);
		await().until(() -> !this.server.bean(Connections.class).isRunning());
		this.journal.releaseAll();
		waiting.next(held, "nothing");
		waiting.next(last, "nothing");
		assertThat(waiting.closeCode()).isEqualTo(1012);
		stopped.get();
		assertThat(this.journal.entries()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
	}

	private TestSocket openHeld(String... properties) throws InterruptedException {
		this.server = TestServer.start(List.of(CounterApplication.class, OrderReflex.class, OrderReflex.Journal.class),
				properties);
		this.journal = this.server.bean(OrderReflex.Journal.class);
		this.journal.holdAll();
		TestSocket socket = this.server.open();
		socket.send("/counter", "Order#held");
		this.journal.awaitHeld(1);
		return socket;
	}

	private static void sendFive(TestSocket socket, String page) {
		for (int number = 1; number <= 5; number++) {
			socket.send(page, "Order#slowly", "args", "[" + number + "]");
		}
	}

	private void leave(TestSocket socket) {
		socket.leave();
		await().until(() -> this.server.bean(Connections.class).count() == 0);
	}

}
