package io.github.reflexboot.userdata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.app.UserDataApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of users that show what they have chosen, wherever it is kept.
 */
abstract class AbstractUserDataPageTests {

	static final String PAGE = "/settings";

	static TestServer server;

	private final ReflexBroadcaster broadcaster = server.bean(ReflexBroadcaster.class);

	TestSocket first;

	TestSocket second;

	static TestServer startServer(String... properties) {
		List<String> all = new ArrayList<>(List
			.of("spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION, "reflex.threads=4"));
		all.addAll(List.of(properties));
		return TestServer.start(List.of(UserDataApplication.class), all.toArray(String[]::new));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void openTwoPagesOfOneUser() {
		List.of("ada", "grace").forEach(server.bean(UserDataStore.class)::deleteAll);
		this.first = open("ada");
		this.second = open("ada");
	}

	@AfterEach
	void close() {
		this.first.close();
		this.second.close();
	}

	@Test
	void aChangeInOnePageRefreshesTheOthersOfTheUserAndNobodyElse() {
		try (TestSocket grace = open("grace"); TestSocket nobody = openAnonymously()) {
			assertThat(shown(this.first.ask(PAGE, null))).contains("<p id=\"theme\">light</p>");
			assertThat(shown(this.first.ask(PAGE, "Settings#theme", "args", "[\"dark\"]"))).contains("dark");
			assertRefreshed(this.second);
			assertNothingCame(this.first);
			assertNothingCame(grace);
			assertNothingCame(nobody);
			assertThat(shown(this.second.ask(PAGE, null))).contains("<p id=\"theme\">dark</p>");
			assertThat(shown(grace.ask(PAGE, null))).contains("<p id=\"theme\">light</p>");
			assertThat(shown(nobody.ask(PAGE, null))).contains("<p id=\"theme\">nobody</p>");
			assertThat(shown(this.second.ask(PAGE, "Settings#clear"))).contains("light");
			assertRefreshed(this.first);
		}
	}

	@Test
	void aChangeByAPlainRequestRefreshesAllPagesOfTheUser() {
		server.get("/save?theme=dark", "Authorization", basic("ada"));
		assertRefreshed(this.first);
		assertRefreshed(this.second);
		assertThat(shown(this.second.ask(PAGE, null))).contains("<p id=\"theme\">dark</p>");
	}

	@Test
	void aPageThatShowsThemIsMarkedSoThatItsBrowserRunsItAgainWhenItHasBeenAway() {
		String group = Base64.getUrlEncoder().withoutPadding().encodeToString("reflex:following".getBytes());
		assertThat(server.get(PAGE, "Authorization", basic("ada")).body())
			.contains("data-reflex-subscribe=\"" + group + ".");
	}

	@Test
	void twoUpdatesAtTheSameTimeBothSurvive() {
		String one = this.first.send(PAGE, "Settings#add", "args", "[\"one\"]");
		String two = this.second.send(PAGE, "Settings#add", "args", "[\"two\"]");
		awaitAnswer(this.first, one);
		awaitAnswer(this.second, two);
		try (TestSocket third = open("ada")) {
			assertThat(shown(third.ask(PAGE, null))).containsAnyOf("light one two", "light two one");
		}
	}

	@Test
	void nobodyIsSentToTheLoginAndChangesNothing() {
		try (TestSocket nobody = openAnonymously()) {
			JsonNode answer = nobody.ask(PAGE, "Settings#theme", "args", "[\"dark\"]");
			assertThat(answer.path("type").asString()).isEqualTo("navigate");
			assertThat(answer.path("url").asString()).endsWith("/login");
			assertThat(server.get("/save?theme=dark", "Accept", "text/html").headers().firstValue("Location"))
				.hasValueSatisfying((login) -> assertThat(login).endsWith("/login"));
			assertNothingCame(this.first);
		}
	}

	@Test
	void aThreadWithASecurityContextChangesTheDataOfItsUser() {
		this.first.send(PAGE, "Settings#saveElsewhere", "args", "[\"dark\"]");
		// Without the request, nobody knows that the answer shows the page anyway.
		assertThat(List.of(this.first.next(), this.first.next()))
			.anySatisfy((message) -> assertThat(message).hasToString("{\"type\":\"refresh\"}"))
			.anySatisfy((message) -> assertThat(shown(message)).contains("<p id=\"theme\">dark</p>"));
		assertRefreshed(this.second);
	}

	@Test
	void aQueryReadsAndChangesTheDataOfItsUser() {
		assertThat(server.get("/later", "Authorization", basic("ada")).body()).contains("<p id=\"theme\">light!</p>");
		assertRefreshed(this.first);
		server.newVisitor();
		assertThat(server.get("/later").body()).contains("<p id=\"theme\">nobody</p>");
	}

	@Test
	void whatAPageChangesWhenItIsOnlyRunAgainRefreshesNobody() {
		assertThat(shown(this.first.ask("/visits", null))).contains("visit 1");
		assertNothingCame(this.second);
		assertThat(shown(this.second.ask("/visits", null))).contains("visit 2");
		assertNothingCame(this.first);
	}

	@Test
	void whatIsChangedInATransactionIsShownAfterItsCommit() {
		assertThat(shown(this.first.ask(PAGE, "Settings#saveInTransaction", "args", "[\"dark\"]"))).contains("dark");
		assertRefreshed(this.second);
		assertThat(shown(this.second.ask(PAGE, null))).contains("dark");
	}

	TestSocket open(String user) {
		server.newVisitor();
		TestSocket socket = server.open("Authorization", basic(user));
		socket.ask(PAGE, null);
		return socket;
	}

	private static TestSocket openAnonymously() {
		server.newVisitor();
		return server.open();
	}

	static String basic(String user) {
		return "Basic " + Base64.getEncoder().encodeToString((user + ":pw").getBytes(StandardCharsets.US_ASCII));
	}

	static String shown(JsonNode answer) {
		return answer.toString().replace("\\\"", "\"");
	}

	static void assertRefreshed(TestSocket socket) {
		assertThat(socket.next()).hasToString("{\"type\":\"refresh\"}");
	}

	private static void awaitAnswer(TestSocket socket, String id) {
		JsonNode message = socket.next();
		while (message.path("type").asString().equals("refresh")) {
			message = socket.next();
		}
		assertThat(message.path("id").asString()).isEqualTo(id);
		assertThat(message.path("type").asString()).isNotEqualTo("error");
	}

	/**
	 * What is sent to a tab arrives in its order, so that a message of our own comes
	 * after all that may have been sent before.
	 */
	void assertNothingCame(TestSocket socket) {
		this.broadcaster.toTab(socket.tab()).send(new Operations().textContent("#theme", "end"));
		assertThat(socket.next().toString()).contains("\"end\"");
	}

}
