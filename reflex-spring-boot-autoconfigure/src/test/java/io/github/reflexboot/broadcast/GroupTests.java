package io.github.reflexboot.broadcast;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a page joins groups, and how nobody joins one that he was not let into.
 */
@Tag("same-on-every-server")
class GroupTests extends AbstractBroadcastTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "orders", "b3JkZXJz", "b3JkZXJz.", ".",
			"b3JkZXJz.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "b3JkZXJz.\u00e4", "....",
			"b3JkZXJz.b3JkZXJz.b3JkZXJz" })
	void aTokenThatSomebodyMadeUpJoinsNothing(String forged) {
		try (TestSocket socket = server.open().withoutRefreshes()) {
			socket.join(PAGE, forged);
			this.broadcaster.toGroup("orders").send(news("secret"));
			this.broadcaster.toGroup("").send(news("secret"));
			assertThatNothingCame(socket);
		}
	}

	@Test
	void aTokenOfAnotherGroupIsNotOneOfThis() {
		String[] orders = tokenOf("orders").split("\\.");
		String[] invoices = tokenOf("invoices").split("\\.");
		try (TestSocket socket = server.open().withoutRefreshes()) {
			socket.join(PAGE, orders[0] + "." + invoices[1]);
			this.broadcaster.toGroup("orders").send(news("secret"));
			assertThatNothingCame(socket);
		}
	}

	@Test
	void aTokenOfAnotherSessionIsWorthNothing() {
		server.open().close();
		String token = tokenOf("orders");
		try (TestSocket owner = server.open()) {
			server.newVisitor();
			try (TestSocket thief = server.open().withoutRefreshes()) {
				owner.join(PAGE, token);
				thief.join(PAGE, token);
				this.broadcaster.toGroup("orders").send(news("secret"));
				assertThat(owner.next()).hasToString(asSent("secret"));
				assertThatNothingCame(thief);
			}
		}
	}

	@Test
	void aPageThatShowsNewTokensForOnesThatWereRefusedIsRunAgainForWhatItMissedMeanwhile() {
		server.open().close();
		String token = tokenOf("orders");
		try (TestSocket socket = server.open()) {
			socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"b3JkZXJz.forged\"]}");
			assertThat(socket.next()).hasToString("{\"type\":\"refresh\"}");
			this.broadcaster.toGroup("orders").send(news("missed"));
			socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"" + token + "\"]}");
			assertThat(socket.next()).hasToString("{\"type\":\"refresh\"}");
			socket.join(PAGE, token);
			assertThatNothingCame(socket);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "News#endSession", "News#renameSession" })
	void aTabLeavesTheGroupsOfASessionThatIsOverWhateverItsPageSays(String action) {
		server.open().close();
		try (TestSocket member = open("orders")) {
			assertThat(member.ask(PAGE, action).path("type").asString()).isEqualTo("morph");
			this.broadcaster.toGroup("orders").send(news("secret"));
			assertThatNothingCame(member);
		}
	}

	@Test
	void aTokenFromBeforeTheSessionStaysGoodInIt() {
		String token = tokenOf("orders");
		try (TestSocket socket = server.open()) {
			assertThat(tokenOf("orders")).isNotEqualTo(token);
			socket.join(PAGE, token, tokenOf("orders"));
			this.broadcaster.toGroup("orders").send(news("here"));
			assertThat(socket.next()).hasToString(asSent("here"));
		}
	}

	@Test
	void aPageWhoseTokensAreNotTakenIsRunAgain() {
		try (TestSocket socket = server.open()) {
			socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"" + tokenOf("orders") + "\",\"old\"]}");
			assertThat(socket.next()).hasToString("{\"type\":\"refresh\"}");
			this.broadcaster.toGroup("orders").send(news("here"));
			assertThat(socket.next()).hasToString(asSent("here"));
		}
	}

	@Test
	void aTokenIsGoodOnEveryServerWithTheSameSecret() {
		String token = tokenOf("orders");
		try (TestServer second = TestServer.start(List.of(BroadcastApplication.class), PLAIN, SECRET);
				TestSocket socket = second.open()) {
			socket.join(PAGE, token);
			second.bean(ReflexBroadcaster.class).toGroup("orders").send(news("here"));
			assertThat(socket.next()).hasToString(asSent("here"));
		}
	}

	@Test
	void withoutASecretTokensAreWorthNothingOnAnotherServer() {
		String token = tokenOf("orders");
		try (TestServer second = TestServer.start(List.of(BroadcastApplication.class), PLAIN);
				TestSocket socket = second.open().withoutRefreshes()) {
			socket.join(PAGE, token);
			ReflexBroadcaster elsewhere = second.bean(ReflexBroadcaster.class);
			elsewhere.toGroup("orders").send(news("here"));
			elsewhere.toTab(socket.tab()).send(news("end"));
			assertThat(socket.next()).hasToString(asSent("end"));
		}
	}

	@Test
	void noVisitorChoosesTheGroupThatAPageSigns() {
		assertThat(server.get("/choose?name=orders").statusCode()).isEqualTo(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"subscribe\"}", "{\"type\":\"subscribe\",\"groups\":\"orders\"}",
			"{\"type\":\"subscribe\",\"groups\":[1]}", "{\"type\":\"subscribe\",\"groups\":[null]}",
			"{\"type\":\"subscribe\",\"groups\":[[\"a\"]]}" })
	void aSubscriptionThatIsNoneIsRefusedAndTheConnectionStays(String message) {
		try (TestSocket socket = server.open()) {
			socket.sendText(message);
			assertThat(socket.next().path("type").asString()).isEqualTo("error");
			assertThatNothingCame(socket);
		}
	}

	@Test
	void aSubscriptionHasItsLimits() {
		try (TestSocket socket = server.open()) {
			String many = IntStream.range(0, 101).mapToObj((i) -> "\"" + i + "\"").toList().toString();
			socket.sendText("{\"type\":\"subscribe\",\"groups\":" + many + "}");
			assertThat(socket.next().path("message").asString()).contains("at most 100 tokens");
			socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"" + "x".repeat(513) + "\"]}");
			assertThat(socket.next().path("message").asString()).contains("at most 512 characters");
		}
	}

	@Test
	void aPageLeavesTheGroupsWhoseTokensItDoesNotShowAnyMore() {
		try (TestSocket member = open("orders")) {
			member.join(PAGE, tokenOf("invoices"));
			this.broadcaster.toGroup("orders").send(news("late"));
			this.broadcaster.toGroup("invoices").send(news("new"));
			assertThat(member.next()).hasToString(asSent("new"));
			member.join(PAGE);
			this.broadcaster.toGroup("invoices").send(news("late"));
			assertThatNothingCame(member);
		}
	}

}
