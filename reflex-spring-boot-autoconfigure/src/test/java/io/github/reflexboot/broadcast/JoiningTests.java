package io.github.reflexboot.broadcast;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page is in a group only once its browser has shown it and said so. What comes between
 * is not lost on it.
 */
@Tag("same-on-every-server")
class JoiningTests extends AbstractBroadcastTests {

	private static final String REFRESH = "{\"type\":\"refresh\"}";

	private static final AtomicInteger number = new AtomicInteger();

	private final String group = "group" + number.incrementAndGet();

	private String token;

	@BeforeEach
	void haveSession() {
		server.open().close();
		this.token = tokenOf(this.group);
	}

	@Test
	void whatIsSentAfterAPageWasMadeAndBeforeItJoinsIsFollowedByARefresh() {
		try (TestSocket socket = server.open()) {
			socket.ask(PAGE, null);
			this.broadcaster.toGroup(this.group).send(news("missed"));
			subscribe(socket, this.token);
			assertThat(socket.next()).hasToString(REFRESH);
		}
	}

	@Test
	void soIsWhatIsForOneOfThemAndWhatIsOnlyARefresh() {
		try (TestSocket socket = server.open()) {
			socket.ask(PAGE, null);
			this.broadcaster.toOne(this.group).refresh();
			subscribe(socket, this.token);
			assertThat(socket.next()).hasToString(REFRESH);
		}
	}

	@Test
	void whatWasSentBeforeThePageWasMadeIsInIt() {
		try (TestSocket socket = server.open()) {
			this.broadcaster.toGroup(this.group).send(news("shown"));
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
			this.broadcaster.toGroup(this.group).send(news("heard"));
			assertThat(socket.next()).hasToString(asSent("heard"));
			subscribe(socket, this.token, tokenOf("invoices"));
			assertThatNothingCame(socket);
		}
	}

	@Test
	void whatIsSentWhileAPageIsLoadedIsFollowedByARefresh() {
		this.broadcaster.toGroup(this.group).send(news("missed"));
		try (TestSocket socket = server.open()) {
			subscribeLoaded(socket, "500");
			assertThat(socket.next()).hasToString(REFRESH);
		}
	}

	@Test
	void aPageThatIsLoadedWhileNothingIsSentIsNotRefreshed() {
		try (TestSocket socket = server.open()) {
			subscribeLoaded(socket, "500");
			assertThatNothingCame(socket);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "1.5", "\"1\"", "[]", "99999999999999999999" })
	void anAgeThatIsNoTimeIsAnError(String age) {
		try (TestSocket socket = server.open()) {
			subscribeLoaded(socket, age);
			assertThat(socket.next().path("message").asString()).contains("'age'");
		}
	}

	@Test
	void aPageThatIsOlderThanAnythingIsKnownOfIsNoError() {
		try (TestSocket socket = server.open()) {
			subscribeLoaded(socket, "9000000000000000000");
			socket.ask(PAGE, null);
			this.broadcaster.toGroup(this.group).send(news("heard"));
			assertThat(socket.next()).hasToString(asSent("heard"));
		}
	}

	private void subscribeLoaded(TestSocket socket, String age) {
		socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"" + this.token + "\"],\"age\":" + age + "}");
	}

	private static void subscribe(TestSocket socket, String... tokens) {
		socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"" + String.join("\",\"", tokens) + "\"]}");
	}

}
