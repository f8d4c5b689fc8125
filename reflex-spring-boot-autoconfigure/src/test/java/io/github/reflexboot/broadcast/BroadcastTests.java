package io.github.reflexboot.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Who gets what is sent without being asked for.
 */
@Tag("threads")
class BroadcastTests extends AbstractBroadcastTests {

	@Test
	void onlyTheTabsOfAGroupGetWhatItIsTold() {
		try (TestSocket member = open("orders"); TestSocket other = open("invoices"); TestSocket none = server.open()) {
			this.broadcaster.toGroup("orders").send(news("first"));
			assertThat(member.next()).hasToString(asSent("first"));
			assertThatNothingCame(other);
			assertThatNothingCame(none);
		}
	}

	@Test
	void anActionReachesOthersAndIsAnsweredItself() {
		try (TestSocket member = open("orders"); TestSocket speaker = server.open()) {
			JsonNode answer = speaker.ask(PAGE, "News#tell", "args", "[\"orders\",\"hello\"]");
			assertThat(answer.path("type").asString()).isEqualTo("morph");
			assertThat(member.next()).hasToString(asSent("hello"));
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
				assertThat(first.next()).hasToString(asSent("ada"));
				assertThat(second.next()).hasToString(asSent("ada"));
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
			assertThat(first.next().path("type").asString()).isEqualTo("morph");
			assertThatNothingCame(first);
			server.newVisitor();
			try (TestSocket stranger = server.open()) {
				second.ask(PAGE, "News#tab");
				assertThatNothingCame(stranger);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "group, orders", "user, ada", "all, -" })
	void aPageThatIsAnsweredIsNotRefreshedBesides(String who, String name) {
		try (TestSocket first = server.open("Authorization", basic("ada"));
				TestSocket second = server.open("Authorization", basic("ada"))) {
			first.join(PAGE, tokenOf("orders"));
			second.join(PAGE, tokenOf("orders"));
			String id = first.send(PAGE, "News#refreshThose", "args", "[\"" + who + "\",\"" + name + "\"]");
			first.next(id, "morph");
			assertThat(second.next()).hasToString("{\"type\":\"refresh\"}");
			assertThatNothingCame(first);
			assertThatNothingCame(second);
		}
	}

	@Test
	void anActionThatLeavesItsPageAsItIsCanRefreshIt() {
		server.get(PAGE);
		try (TestSocket first = server.open()) {
			first.send(PAGE, "News#refreshMineOnly");
			assertThat(List.of(first.next().path("type").asString(), first.next().path("type").asString()))
				.containsExactlyInAnyOrder("nothing", "refresh");
		}
	}

	@Test
	void anActionThatNamesItsOwnTabRefreshesIt() {
		try (TestSocket first = server.open()) {
			first.send(PAGE, "News#refreshTab");
			assertThat(List.of(first.next().path("type").asString(), first.next().path("type").asString()))
				.containsExactlyInAnyOrder("morph", "refresh");
		}
	}

	@Test
	void aTabCanBeLeftOut() {
		try (TestSocket first = server.open(); TestSocket second = server.open()) {
			this.broadcaster.toAll().except(first.tab()).send(new Operations().textContent("#news", "others"));
			assertThat(second.next()).hasToString(asSent("others"));
			assertThatNothingCame(first);
		}
	}

	@Test
	void aRefreshFromAnActionThatFailsReachesNobody() {
		try (TestSocket speaker = server.open(); TestSocket other = server.open()) {
			assertThat(speaker.ask(PAGE, "News#refreshAndFail").path("type").asString()).isEqualTo("error");
			assertThatNothingCame(other);
			assertThatNothingCame(speaker);
		}
	}

	@Test
	void whatAnActionTellsArrivesWhileItGoesOnAndARefreshWhenItsRequestIsOver() {
		try (TestSocket member = open("orders"); TestSocket speaker = openElsewhere()) {
			String id = speaker.send(PAGE, "News#tellStepByStep", "args", "[\"orders\"]");
			assertThat(member.next()).hasToString(asSent("half"));
			assertThatNothingCame(member);
			String heard = member.send(PAGE, "News#heard");
			speaker.next(id, "morph");
			// The page of the one may be ready before or after that of the other.
			assertThat(List.of(member.next(), member.next()))
				.anySatisfy((message) -> assertThat(message).hasToString("{\"type\":\"refresh\"}"))
				.anySatisfy((message) -> assertThat(message.path("id").asString()).isEqualTo(heard));
		}
	}

	@Test
	void whatIsSentWhileAPageIsBeingMadeComesBehindItsAnswerWhichWouldUndoIt() throws InterruptedException {
		BroadcastApplication application = server.bean(BroadcastApplication.class);
		try (TestSocket tab = server.open()) {
			String id = tab.send("/slow", "News#tab");
			assertThat(application.begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
			this.broadcaster.toTab(tab.tab()).send(news("first"));
			this.broadcaster.toTab(tab.tab()).send(news("second"));
			application.done.release();
			tab.next(id, "morph");
			assertThat(tab.next()).hasToString(asSent("first"));
			assertThat(tab.next()).hasToString(asSent("second"));
			assertThatNothingCame(tab);
		}
	}

	@Test
	void whatAnActionSendsToItsOwnPageComesBehindItsAnswer() {
		try (TestSocket tab = open("orders")) {
			String id = tab.send(PAGE, "News#tell", "args", "[\"orders\",\"mine\"]");
			tab.next(id, "morph");
			assertThat(tab.next()).hasToString(asSent("mine"));
			assertThatNothingCame(tab);
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
			assertThat(first.next()).hasToString(asSent("all"));
			assertThat(second.next()).hasToString(asSent("all"));
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
					assertThat(member.next()).hasToString(asSent(batch + "." + i));
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

	/**
	 * No JSON can be made of it.
	 */
	public static final class Unwritable {

		public String getText() {
			throw new IllegalStateException("on purpose");
		}

	}

	private static String basic(String user) {
		return "Basic " + Base64.getEncoder().encodeToString((user + ":pw").getBytes(StandardCharsets.US_ASCII));
	}

	private static TestSocket openElsewhere() {
		server.newVisitor();
		return server.open();
	}

}
