package io.github.reflexboot;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Who gets what is sent without being asked for.
 */
class BroadcastTests {

	private static final String PAGE = "/group?name=orders";

	private static final String NEWS = "{\"type\":\"operations\",\"operations\":"
			+ "[{\"operation\":\"textContent\",\"selector\":\"#news\",\"text\":\"%s\"}]}";

	private static final Pattern TOKEN = Pattern.compile("data-reflex-subscribe=\"([^\"]+)\"");

	private static TestServer server;

	private final ReflexBroadcaster broadcaster = server.bean(ReflexBroadcaster.class);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(BroadcastApplication.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"reflex.secret=0123456789abcdef0123456789abcdef", "reflex.threads=4");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void onlyTheTabsOfAGroupGetWhatItIsTold() {
		try (TestSocket member = open("orders"); TestSocket other = open("invoices"); TestSocket none = server.open()) {
			this.broadcaster.toGroup("orders").send(news("first"));
			assertThat(member.next()).hasToString(NEWS.formatted("first"));
			assertThatNothingCame(other);
			assertThatNothingCame(none);
		}
	}

	@Test
	void anActionReachesOthersAndIsAnsweredItself() {
		try (TestSocket member = open("orders"); TestSocket speaker = server.open()) {
			JsonNode answer = speaker.ask(PAGE, "News#tell", "args", "[\"orders\",\"hello\"]");
			assertThat(answer.path("type").asString()).isEqualTo("morph");
			assertThat(member.next()).hasToString(NEWS.formatted("hello"));
		}
	}

	@Test
	void aPageLeavesTheGroupsWhoseTokensItDoesNotShowAnyMore() {
		try (TestSocket member = open("orders")) {
			member.join(PAGE, tokenOf("invoices"));
			this.broadcaster.toGroup("orders").send(news("late"));
			this.broadcaster.toGroup("invoices").send(news("new"));
			assertThat(member.next()).hasToString(NEWS.formatted("new"));
			member.join(PAGE);
			this.broadcaster.toGroup("invoices").send(news("late"));
			assertThatNothingCame(member);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "orders", "b3JkZXJz", "b3JkZXJz.", ".",
			"b3JkZXJz.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "b3JkZXJz.\u00e4", "....",
			"b3JkZXJz.b3JkZXJz.b3JkZXJz" })
	void aTokenThatSomebodyMadeUpJoinsNothing(String forged) {
		try (TestSocket socket = server.open()) {
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
		try (TestSocket socket = server.open()) {
			socket.join(PAGE, orders[0] + "." + invoices[1]);
			this.broadcaster.toGroup("orders").send(news("secret"));
			assertThatNothingCame(socket);
		}
	}

	@Test
	void aTokenIsGoodOnEveryServerWithTheSameSecret() {
		String token = tokenOf("orders");
		try (TestServer second = TestServer.start(List.of(BroadcastApplication.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"reflex.secret=0123456789abcdef0123456789abcdef"); TestSocket socket = second.open()) {
			socket.join(PAGE, token);
			second.bean(ReflexBroadcaster.class).toGroup("orders").send(news("here"));
			assertThat(socket.next()).hasToString(NEWS.formatted("here"));
		}
	}

	@Test
	void withoutASecretTokensAreWorthNothingOnAnotherServer() {
		String token = tokenOf("orders");
		try (TestServer second = TestServer.start(List.of(BroadcastApplication.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION);
				TestSocket socket = second.open()) {
			socket.join(PAGE, token);
			ReflexBroadcaster elsewhere = second.bean(ReflexBroadcaster.class);
			elsewhere.toGroup("orders").send(news("here"));
			elsewhere.toTab(socket.tab()).send(news("end"));
			assertThat(socket.next()).hasToString(NEWS.formatted("end"));
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
	void aUserIsReachedInEveryBrowserAndNobodyElse() {
		try (TestSocket first = server.open("Authorization", basic("ada"));
				TestSocket nobody = server.open();
				TestSocket grace = server.open("Authorization", basic("grace"))) {
			server.newVisitor();
			try (TestSocket second = server.open("Authorization", basic("ada"))) {
				first.ask(PAGE, null);
				this.broadcaster.toUser("ada").send(news("ada"));
				assertThat(first.next()).hasToString(NEWS.formatted("ada"));
				assertThat(second.next()).hasToString(NEWS.formatted("ada"));
				assertThatNothingCame(nobody);
				assertThatNothingCame(grace);
			}
		}
	}

	@Test
	void anAnswerGoesToTheTabThatAskedAndAWordToTheSessionToAllOfIts() {
		server.get(PAGE);
		try (TestSocket first = server.open(); TestSocket second = server.open()) {
			first.ask(PAGE, null);
			assertThatNothingCame(second);
			first.send(PAGE, "News#refreshMine");
			assertThat(second.next()).hasToString("{\"type\":\"refresh\"}");
			assertThat(List.of(first.next().path("type").asString(), first.next().path("type").asString()))
				.containsExactlyInAnyOrder("morph", "refresh");
			server.newVisitor();
			try (TestSocket stranger = server.open()) {
				second.ask(PAGE, "News#tab");
				assertThatNothingCame(stranger);
			}
		}
	}

	@Test
	void oneTabIsReachedByItsIdentifier() {
		try (TestSocket first = server.open(); TestSocket second = server.open()) {
			String tab = first.ask(PAGE, "News#tab").path("payload").path("tab").asString();
			this.broadcaster.toTab(tab).refresh();
			assertThat(first.next()).hasToString("{\"type\":\"refresh\"}");
			assertThatNothingCame(second);
		}
	}

	@Test
	void allAreReached() {
		try (TestSocket first = server.open(); TestSocket second = open("orders")) {
			first.ask(PAGE, null);
			this.broadcaster.toAll().send(news("all"));
			assertThat(first.next()).hasToString(NEWS.formatted("all"));
			assertThat(second.next()).hasToString(NEWS.formatted("all"));
		}
	}

	@Test
	void whatIsSentArrivesInItsOrder() {
		try (TestSocket member = open("orders")) {
			ReflexBroadcaster.Broadcast orders = this.broadcaster.toGroup("orders");
			for (int batch = 0; batch < 10; batch++) {
				for (int i = 0; i < 100; i++) {
					orders.send(news(batch + "." + i));
				}
				for (int i = 0; i < 100; i++) {
					assertThat(member.next()).hasToString(NEWS.formatted(batch + "." + i));
				}
			}
		}
	}

	@Test
	void whatCannotBeWrittenIsAnErrorOfWhoSendsItAndReachesNobody() {
		try (TestSocket member = open("orders")) {
			Operations operations = new Operations().dispatchEvent("#news", "x", new Unwritable());
			assertThatIllegalArgumentException().isThrownBy(() -> this.broadcaster.toGroup("orders").send(operations))
				.withMessageContaining("cannot be written as JSON");
			assertThatNothingCame(member);
		}
	}

	@Test
	void whoeverBroadcastsToABrowserThatDoesNotReadWaitsForNobody() {
		try (TestSocket reading = open("orders"); TestSocket deaf = open("orders")) {
			deaf.stopReading();
			String big = "x".repeat(100_000);
			for (int i = 0; i < 500; i++) {
				this.broadcaster.toGroup("orders").send(news(big));
				assertThat(reading.next().path("type").asString()).isEqualTo("operations");
			}
		}
	}

	/**
	 * No JSON can be made of it.
	 */
	public static final class Unwritable {

		public String getText() {
			throw new IllegalStateException("on purpose");
		}

	}

	@Test
	void browsersThatDoNotReadHoldUpNoReflex() {
		List<TestSocket> deaf = IntStream.range(0, 20).mapToObj((i) -> open("orders")).toList();
		try (TestSocket other = server.open()) {
			deaf.forEach(TestSocket::stopReading);
			for (int i = 0; i < 30; i++) {
				this.broadcaster.toGroup("orders").send(news("x".repeat(300_000)));
			}
			assertThat(other.ask(PAGE, "News#tab").path("type").asString()).isEqualTo("morph");
		}
		finally {
			deaf.forEach(TestSocket::abort);
		}
	}

	private static Operations news(String text) {
		return new Operations().textContent("#news", text);
	}

	private static TestSocket open(String group) {
		TestSocket socket = server.open();
		socket.join(PAGE, tokenOf(group));
		return socket;
	}

	private static String tokenOf(String group) {
		Matcher matcher = TOKEN.matcher(server.get("/group?name=" + group).body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	/**
	 * What is sent to a tab arrives in its order, so that a message of our own comes
	 * after all that may have been sent before.
	 */
	private void assertThatNothingCame(TestSocket socket) {
		this.broadcaster.toTab(socket.tab()).send(news("end"));
		assertThat(socket.next()).hasToString(NEWS.formatted("end"));
	}

	private static String basic(String user) {
		return "Basic " + Base64.getEncoder().encodeToString((user + ":pw").getBytes(StandardCharsets.US_ASCII));
	}

}
