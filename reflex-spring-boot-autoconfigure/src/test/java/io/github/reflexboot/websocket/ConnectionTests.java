package io.github.reflexboot.websocket;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.OrderReflex;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * A connection belongs to one visitor, does its reflexes in order, and ends when nobody
 * is there.
 */
@Tag("threads")
class ConnectionTests extends AbstractSocketTests {

	@Test
	void aVisitorWithoutASessionKeepsTheOneThatTheConnectionBegan() {
		try (TestSocket socket = server.open()) {
			socket.ask("/counter", "Counter#increment");
			assertThat(socket.ask("/counter", "Counter#increment").path("html").asString()).contains(">2</output>");
		}
		assertThat(server.get("/counter").body()).contains("<output id=\"count\">2</output>");
	}

	@Test
	void twoVisitorsDoNotSeeEachOther() {
		try (TestSocket one = server.open()) {
			server.newVisitor();
			try (TestSocket two = server.open()) {
				one.ask("/counter", "Counter#increment");
				assertThat(two.ask("/counter", null).path("html").asString()).contains(">0</output>");
				assertThat(two.hasNothingMore()).isTrue();
			}
		}
	}

	@Test
	void reflexesOfATabRunOneAtATimeInOrder() {
		try (TestSocket socket = server.open()) {
			List<String> ids = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				ids.add(socket.send("/counter", "Order#slowly", "args", "[" + i + "]"));
			}
			ids.forEach(socket::answerTo);
			OrderReflex.Journal journal = server.bean(OrderReflex.Journal.class);
			assertThat(journal.entries()).isSorted().hasSize(30);
			assertThat(journal.mostAtOnce()).isEqualTo(1);
		}
	}

	@Test
	void whoAsksForASignOfLifeIsAnsweredAtOnceThoughAnActionIsUnderWay() {
		try (TestSocket socket = server.open()) {
			server.bean(OrderReflex.Journal.class).holdAll();
			String held = socket.send("/counter", "Order#held");
			socket.sendText("{\"type\":\"ping\"}");
			assertThat(socket.next().path("type").asString()).isEqualTo("pong");
			server.bean(OrderReflex.Journal.class).releaseAll();
			socket.answerTo(held);
		}
	}

	@Test
	void visitorsRunSideBySide() {
		try (TestSocket one = server.open()) {
			server.newVisitor();
			reflexesOfOtherVisitorsMeet(one);
		}
	}

	private static void reflexesOfOtherVisitorsMeet(TestSocket one) {
		try (TestSocket two = server.open()) {
			String first = one.send("/counter", "Order#awaitOther");
			String second = two.send("/counter", "Order#awaitOther");
			assertThat(one.answerTo(first).path("type").asString()).isEqualTo("nothing");
			assertThat(two.answerTo(second).path("type").asString()).isEqualTo("nothing");
		}
	}

	@Test
	void tooManyWaitingReflexesAreRefusedAndTheOthersRun() throws Exception {
		try (TestSocket socket = server.open()) {
			server.bean(OrderReflex.Journal.class).holdAll();
			socket.send("/counter", "Order#held");
			server.bean(OrderReflex.Journal.class).awaitHeld(1);
			for (int i = 1; i < 100; i++) {
				socket.send("/counter", "Order#held");
			}
			int refused = 0;
			while (refused < 67) {
				JsonNode answer = socket.next();
				assertThat(answer.path("message").asString()).contains("not done");
				refused++;
			}
			server.bean(OrderReflex.Journal.class).releaseAll();
			for (int i = 0; i < 33; i++) {
				assertThat(socket.next().path("type").asString()).isEqualTo("nothing");
			}
		}
	}

	@Test
	void aSilentBrowserIsDisconnectedAndOneThatAnswersIsNot() {
		try (TestSocket silent = server.open().silent(); TestSocket alive = server.open()) {
			for (int pings = 0; pings < 4;) {
				if (alive.nextRaw().path("type").asString().equals("ping")) {
					pings++;
				}
			}
			assertThat(silent.closeCode()).isEqualTo(4408);
			assertThat(alive.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void aClosedConnectionLeavesNothingBehind() {
		Connections connections = server.bean(Connections.class);
		for (int i = 0; i < 20; i++) {
			server.open().close();
		}
		for (int i = 0; connections.count() > 0; i++) {
			if (i == 100_000_000) {
				fail("There are still " + connections.count());
			}
			Thread.onSpinWait();
		}
	}

}
