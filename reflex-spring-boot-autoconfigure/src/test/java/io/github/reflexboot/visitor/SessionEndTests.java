package io.github.reflexboot.visitor;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.security.core.session.SessionRegistry;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A session that ends elsewhere is over for good: nothing runs for it, nothing is pushed
 * to it, and nothing is left of it that would log the browser in again.
 */
@ParameterizedClass
@EnumSource(AbstractSessionEndTests.Sessions.class)
class SessionEndTests extends AbstractSessionEndTests {

	private final Sessions sessions;

	SessionEndTests(Sessions sessions) {
		this.sessions = sessions;
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatRunsWhenTheSessionEndsIsAnsweredAndWhatWaitsDoesNotRun(boolean remembered) throws Exception {
		logIn("user", remembered);
		TestSocket socket = open();
		application.hold();
		String running = socket.send("/who", "Door#actHeld", "args", "[1]");
		for (int number = 2; number < 5; number++) {
			socket.send("/who", "Door#act", "args", "[" + number + "]");
		}
		awaitHeld();
		server.post("/logout", "");
		application.release();
		List<JsonNode> answers = untilClosed(socket).stream().filter((each) -> each.has("id")).toList();
		assertThat(answers).singleElement().satisfies((answer) -> {
			assertThat(answer.path("id").asString()).isEqualTo(running);
			assertThat(answer.path("type").asString()).isEqualTo("nothing");
		});
		assertThat(application.ran).containsOnlyKeys(1);
		assertThat(server.get("/who").body()).isEqualTo("nobody");
	}

	@Test
	void cookiesThatAreSetWhileTheSessionEndsElsewhereReachNoBrowser() throws Exception {
		logIn("user", true);
		TestSocket socket = open();
		application.hold();
		socket.send("/who", "Door#actHeld", "args", "[1]");
		awaitHeld();
		server.post("/logout", "");
		application.release();
		untilClosed(socket).stream()
			.filter((each) -> each.path("type").asString().equals("cookies"))
			.forEach((each) -> assertThat(server.get(each.path("url").asString()).statusCode()).isEqualTo(403));
		assertThat(server.get("/who").body()).isEqualTo("nobody");
	}

	@Test
	void cookiesThatWaitWhenTheSessionEndsElsewhereAreWithheld() {
		logIn("user", true);
		TestSocket socket = open();
		socket.ask("/who", "Door#cookie");
		String url = socket.takeCookies().get(0);
		server.post("/logout", "");
		assertThat(server.get(url).headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void aSessionThatEndsBeforeTheActionLetsNobodyCallIt() throws Exception {
		assumeTrue(this.sessions != Sessions.JDBC, "A store elsewhere is asked once in a request");
		logIn("user", true);
		TestSocket socket = open();
		application.hold();
		socket.send("/who?hold", "Door#act", "args", "[1]");
		awaitHeld();
		server.post("/logout", "");
		application.release();
		untilClosed(socket);
		assertThat(application.ran).isEmpty();
	}

	@Test
	void allTabsOfASessionThatEndsAreClosedWithoutAClick() {
		logIn("user", true);
		List<TestSocket> tabs = List.of(open(), open(), open());
		server.get("/end");
		assertThat(tabs).allSatisfy((tab) -> assertThat(tab.closeCode()).isEqualTo(4401));
	}

	@Test
	void aSessionThatExpiresIsClosedWithoutAClickWhateverTheHeartbeat() {
		logIn("user", false);
		TestSocket socket = open();
		socket.ask("/who", "Door#expireAfterOneSecond");
		assertThat(socket.closeCode()).isEqualTo(4401);
		assertThat(server.get("/who").body()).isEqualTo("nobody");
	}

	@Test
	void whoIsOneSessionTooManyHearsNothingAndIsClosed() {
		logIn("user", true);
		TestSocket socket = open();
		server.elsewhere(() -> logIn("user", false));
		push();
		assertThat(untilClosed(socket)).isEmpty();
	}

	@Test
	void aSessionThatIsMarkedAsExpiredHearsNothingRunsNothingAndIsClosed() {
		logIn("user", true);
		TestSocket socket = open();
		server.bean(SessionRegistry.class).getSessionInformation(server.get("/session").body()).expireNow();
		push();
		socket.sendIfOpen("/who", "Door#act", "args", "[1]");
		assertThat(untilClosed(socket)).noneMatch((each) -> each.path("type").asString().equals("operations"));
		assertThat(application.ran).isEmpty();
	}

	@Test
	void aSessionThatIsMarkedAsExpiredIsClosedWithoutAPushOrAClick() {
		logIn("user", false);
		TestSocket socket = open();
		server.bean(SessionRegistry.class).getSessionInformation(server.get("/session").body()).expireNow();
		assertThat(untilClosed(socket)).isEmpty();
	}

	@Test
	void aReflexThatRenamesItsSessionGoesOn() {
		logIn("user", true);
		TestSocket socket = open();
		socket.ask("/who", "Door#rename");
		socket.takeCookies().forEach((url) -> assertThat(server.get(url).statusCode()).isEqualTo(204));
		act(socket, 1);
		assertThat(application.ran).containsEntry(1, "user");
		assertThat(server.get("/who").body()).isEqualTo("user");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void ofTwoCookiesOfOneNameAReflexFindsTheSameSessionAsAPage(boolean validFirst) {
		logIn("user", false);
		String valid = server.cookies().replaceAll("^\\[|\\]$", "").replace("\"", "").replaceAll(";.*", "");
		String junk = valid.replaceAll("=.*", "=junk");
		String both = validFirst ? valid + "; " + junk : junk + "; " + valid;
		server.newVisitor();
		String page = server.get("/who", "Cookie", both).body();
		server.newVisitor();
		try (TestSocket socket = server.open("Cookie", both)) {
			assertThat(act(socket, 1).path("html").asString()).isEqualTo(page);
			assertThat(application.ran).containsEntry(1, page);
		}
	}

	private static void push() {
		ReflexBroadcaster broadcaster = server.bean(ReflexBroadcaster.class);
		broadcaster.toUser("user").send(new Operations().setTitle("for the user"));
		broadcaster.toAll().send(new Operations().setTitle("for all"));
	}

}
