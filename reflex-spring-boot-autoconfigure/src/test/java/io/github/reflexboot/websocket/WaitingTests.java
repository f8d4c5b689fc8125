package io.github.reflexboot.websocket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.WaitingBudget;
import io.github.reflexboot.visitor.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much may wait of what browsers send.
 */
@Tag("threads")
class WaitingTests {

	@Test
	void whoseMessageIsNotTakenIsToldWhichAlsoIfItsFirstPartWasOneTooMany() {
		WaitingBudget budget = new WaitingBudget(1_000, 10_000);
		WaitingBudget.Account account = budget.account(Visitor.of(new MockHttpServletRequest()));
		IncomingText incoming = new IncomingText(60_000, account);
		assertThat(incoming.add("{\"type\":\"reflex\",\"id\":\"7\",\"params\":[[\"a\",\"" + "x".repeat(2_000), false))
			.isNull();
		IncomingText.Message message = incoming.add("\"]]}", true);
		assertThat(message).isNotNull();
		assertThat(message.problem()).isEqualTo(IncomingText.Problem.TOO_MUCH);
		assertThat(message.text()).startsWith("{\"type\":\"reflex\",\"id\":\"7\"").hasSizeLessThan(300);
		assertThat(account.take(1_000)).isTrue();
	}

	@Test
	void whatWaitsOfASessionHasALimitAndWhatIsOverItIsNotTaken() throws Exception {
		try (TestServer server = TestServer.start(List.of(HeavyApplication.class),
				"reflex.limits.waiting-size-per-session=10KB")) {
			HeavyApplication.Journal journal = server.bean(HeavyApplication.Journal.class);
			journal.hold();
			try (TestSocket socket = server.open(); TestSocket sameSession = server.open()) {
				String held = socket.send("/page", "Heavy#hold");
				journal.begun().acquire();
				String params = "[[\"text\",\"" + "x".repeat(4000) + "\"]]";
				List<String> waiting = List.of(socket.send("/page", "Heavy#quick", "params", params),
						socket.send("/page", "Heavy#quick", "params", params));
				String refused = socket.send("/page", "Heavy#quick", "params", params);
				assertThat(socket.next(refused, "error").path("message").asString()).contains("this was not done");
				server.newVisitor();
				try (TestSocket other = server.open()) {
					assertThat(other.ask("/page", "Heavy#quick", "params", params).path("type").asString())
						.isEqualTo("nothing");
				}
				journal.release();
				socket.next(held, "morph");
				waiting.forEach((id) -> socket.next(id, "nothing"));
				for (int i = 0; i < 5; i++) {
					assertThat(sameSession.ask("/page", "Heavy#quick", "params", params).path("type").asString())
						.isEqualTo("nothing");
				}
			}
			finally {
				journal.release();
			}
		}
	}

	@Test
	void neitherASessionNorAnAddressNorAllTogetherTakeMoreThanTheyMay() {
		long seed = System.nanoTime();
		System.out.println("seed of the waiting messages: " + seed);
		Random random = new Random(seed);
		WaitingBudget budget = new WaitingBudget(1000, 16_000);
		List<Runnable> giveBack = new ArrayList<>();
		Map<String, Integer> taken = new HashMap<>();
		for (int i = 0; i < 20_000; i++) {
			if (random.nextInt(5) < 3) {
				String address = "10.0.0." + random.nextInt(6);
				String session = random.nextInt(3) == 0 ? null : address + "/" + random.nextInt(9);
				int bytes = random.nextInt(1, 400);
				WaitingBudget.Account account = budget.account(visitor(address, session));
				List<String> keys = List.of("all", address, (session != null) ? session : address + "/none");
				if (account.take(bytes)) {
					keys.forEach((key) -> taken.merge(key, bytes, Integer::sum));
					giveBack.add(() -> {
						account.giveBack(bytes);
						keys.forEach((key) -> taken.merge(key, -bytes, Integer::sum));
					});
				}
				assertThat(taken.getOrDefault("all", 0)).isLessThanOrEqualTo(16_000);
				assertThat(taken.getOrDefault(address, 0)).isLessThanOrEqualTo(4000);
				assertThat(taken.getOrDefault(keys.get(2), 0)).isLessThanOrEqualTo(1000);
			}
			else if (!giveBack.isEmpty()) {
				giveBack.remove(random.nextInt(giveBack.size())).run();
			}
		}
		giveBack.forEach(Runnable::run);
		for (int i = 0; i < 4; i++) {
			assertThat(budget.account(visitor("10.0.1.1", "s" + i)).take(1000)).isTrue();
		}
		assertThat(budget.account(visitor("10.0.1.1", "s5")).take(1)).isFalse();
	}

	@Test
	void thePartsOfAMessageThatIsNotCompleteCountAndAreGivenBack() {
		WaitingBudget budget = new WaitingBudget(1000, 16_000);
		WaitingBudget.Account account = budget.account(visitor("10.0.0.1", "s"));
		IncomingText incoming = new IncomingText(5000, account);
		assertThat(incoming.add("x".repeat(900), false)).isNull();
		assertThat(account.take(200)).isFalse();
		assertThat(incoming.add("y", true).problem()).isEqualTo(IncomingText.Problem.NONE);
		assertThat(account.take(1000)).isTrue();
		assertThat(incoming.add("x", false)).isNull();
		assertThat(incoming.add("y", true).problem()).isEqualTo(IncomingText.Problem.TOO_MUCH);
		account.giveBack(1000);
		incoming.add("x".repeat(1000), false);
		incoming.forget();
		assertThat(account.take(1000)).isTrue();
	}

	private static Visitor visitor(String address, String session) {
		MockHttpServletRequest handshake = new MockHttpServletRequest();
		handshake.setRemoteAddr(address);
		if (session != null) {
			handshake.setSession(new MockHttpSession(null, session));
		}
		return Visitor.of(handshake);
	}

}
