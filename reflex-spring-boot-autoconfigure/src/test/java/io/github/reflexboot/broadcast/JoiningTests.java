package io.github.reflexboot.broadcast;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page is in a group only once its browser has shown it and said so. What comes between
 * is not lost on it.
 */
@Tag("same-on-every-server")
class JoiningTests extends AbstractBroadcastTests {

	private static final String REFRESH = "{\"type\":\"refresh\"}";

	private String token;

	@BeforeEach
	void haveSession() {
		server.open().close();
		this.token = tokenOf("orders");
	}

	@Test
	void whatIsSentAfterAPageWasMadeAndBeforeItJoinsIsFollowedByARefresh() {
		try (TestSocket socket = server.open()) {
			socket.ask(PAGE, null);
			this.broadcaster.toGroup("orders").send(news("missed"));
			subscribe(socket, this.token);
			assertThat(socket.next()).hasToString(REFRESH);
		}
	}

	@Test
	void soIsWhatIsForOneOfThemAndWhatIsOnlyARefresh() {
		try (TestSocket socket = server.open()) {
			socket.ask(PAGE, null);
			this.broadcaster.toOne("orders").refresh();
			subscribe(socket, this.token);
			assertThat(socket.next()).hasToString(REFRESH);
		}
	}

	@Test
	void whatWasSentBeforeThePageWasMadeIsInIt() {
		try (TestSocket socket = server.open()) {
			this.broadcaster.toGroup("orders").send(news("shown"));
			socket.ask(PAGE, null);
			subscribe(socket, this.token);
			assertThatNothingCame(socket);
		}
	}

	@Test
	void whatWasSentToOtherGroupsMeanwhileIsNotForThePage() {
		try (TestSocket socket = server.open()) {
			socket.ask(PAGE, null);
			this.broadcaster.toGroup("invoices").send(news("of others"));
			subscribe(socket, this.token);
			assertThatNothingCame(socket);
		}
	}

	@Test
	void aPageThatWasInTheGroupAlreadyHasMissedNothing() {
		try (TestSocket socket = server.open()) {
			socket.join(PAGE, this.token);
			this.broadcaster.toGroup("orders").send(news("heard"));
			assertThat(socket.next()).hasToString(asSent("heard"));
			subscribe(socket, this.token, tokenOf("invoices"));
			assertThatNothingCame(socket);
		}
	}

	private static void subscribe(TestSocket socket, String... tokens) {
		socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"" + String.join("\",\"", tokens) + "\"]}");
	}

}
