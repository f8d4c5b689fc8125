package io.github.reflexboot.component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.VaultApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an attacker makes of the signed states that pages carry.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("same-on-every-server")
class HostileStateTests {

	private static final int STATES = Integer.getInteger("generated.states", 100_000);

	private static final String SECRET = "0123456789abcdef0123456789abcdef";

	private static final String PAGE = "/vaults/1";

	private static final JsonMapper mapper = new JsonMapper();

	private final long seed = Long.getLong("seed", System.nanoTime());

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noGeneratedStateIsReadAsOneThatWasNotMadeForItsPlace(boolean isEncrypted) {
		System.out.println("seed of the states: " + this.seed);
		Instant now = Instant.now();
		StateSeal seal = StateSealTests.seal(isEncrypted, now, SECRET, "an older secret");
		Map<String, StoredState> own = new HashMap<>();
		String me = SignedStates.identity("session 4:mine", PAGE, "vault:a");
		for (int version = 1; version <= 5; version++) {
			StoredState state = new StoredState(version, version, "", 42, 77, now.toEpochMilli(),
					"{\"count\":1,\"secret\":\"secret of a\",\"version\":" + version + "}");
			own.put(seal.seal(state, me), state);
		}
		List<String> known = new ArrayList<>(own.keySet());
		known.addAll(HostileStates.nearby(seal, StateSealTests.seal(isEncrypted, now, "another secret"),
				own.values().iterator().next(), identities("session 4:mine"), me));
		HostileStates states = new HostileStates(this.seed, known);
		int accepted = 0;
		for (int i = 0; i < STATES; i++) {
			String text = states.next();
			StoredState read = seal.open(text, me, 77).state();
			assertThat(read).as(text).isEqualTo(own.get(text));
			accepted += (read != null) ? 1 : 0;
		}
		assertThat(accepted).as("the true ones among them").isPositive().isLessThan(STATES / 4);
	}

	private static List<String> identities(String owner) {
		return List.of(SignedStates.identity(owner, PAGE, "vault:b"), SignedStates.identity(owner, PAGE, "vault:a/box"),
				SignedStates.identity(owner, "/vaults/2", "vault:a"),
				SignedStates.identity("session 5:yours", PAGE, "vault:a"),
				SignedStates.identity("user 4:mine", PAGE, "vault:a"),
				SignedStates.identity("anybody ", PAGE, "vault:a"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noGeneratedStateRunsOrChangesAnything(boolean isEncrypted, CapturedOutput log) {
		System.out.println("seed of the states: " + this.seed);
		try (TestServer server = TestServer.start(List.of(VaultApplication.class), "reflex.components.state=signed",
				"reflex.secret=" + SECRET, "reflex.components.encrypt=" + isEncrypted);
				ComponentPage page = new ComponentPage(server, PAGE)) {
			VaultApplication.Runs runs = server.bean(VaultApplication.Runs.class);
			page.call("vault:a", "open");
			String first = state(page, "vault:a");
			page.call("vault:b", "open");
			page.call("vault:a", "open");
			page.call("vault:a", "open");
			String newest = state(page, "vault:a");
			List<String> known = new ArrayList<>(
					List.of(first, state(page, "vault:b"), ofStranger(server), ofOtherPage(server)));
			known.addAll(forged(server, isEncrypted, newest));
			HostileStates states = new HostileStates(this.seed, known);
			int before = runs.methods.get();
			for (int i = 0; i < STATES / 100; i++) {
				String text = states.next();
				JsonNode answer = page.socket()
					.ask(PAGE, "open", "component", "\"vault:a@" + (i % 5) + "\"", "state",
							mapper.writeValueAsString(text));
				assertThat(answer.path("type").asString()).as(text).isEqualTo("error");
				assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
				if (i % 20 == 0) {
					bringBack(server, text, first);
				}
			}
			assertThat(runs.methods).hasValue(before);
			page.refresh();
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("4");
			assertThat(log).contains("signature is not valid").doesNotContain(newest, first);
		}
	}

	/**
	 * A state that does not count is none: the page shows what its tags say.
	 */
	private static void bringBack(TestServer server, String text, String first) {
		try (ComponentPage other = new ComponentPage(server, PAGE)) {
			JsonNode answer = other.take(other.socket()
				.ask(PAGE, null, "states", mapper.writeValueAsString(Map.of("vault:a", text, "vault:b", text))));
			assertThat(answer.path("type").asString()).as(text).isEqualTo("morph");
			String count = other.text("vault:a", "output");
			assertThat(count).as(text).isEqualTo(text.equals(first) ? "1" : "0");
			assertThat(other.text("vault:a", "b")).isEqualTo("secret of a");
			assertThat(other.text("vault:b", "b")).isEqualTo("secret of b");
		}
	}

	private static String state(ComponentPage page, String id) {
		return page.component(id).attr("data-reflex-state");
	}

	private static String ofStranger(TestServer server) {
		List<String> states = new ArrayList<>();
		server.elsewhere(() -> {
			try (ComponentPage page = new ComponentPage(server, PAGE)) {
				page.call("vault:a", "open");
				states.add(state(page, "vault:a"));
			}
		});
		return states.get(0);
	}

	private static String ofOtherPage(TestServer server) {
		try (ComponentPage page = new ComponentPage(server, "/vaults/2")) {
			page.call("vault:c", "open");
			return state(page, "vault:c");
		}
	}

	/**
	 * Return what somebody could sign who has the secret, but not for this visitor, and
	 * what the visitor had yesterday.
	 */
	private static List<String> forged(TestServer server, boolean isEncrypted, String newest) {
		String session = server.cookies().replaceAll(".*JSESSIONID=\"?([\\w.-]+).*", "$1");
		String owner = "session " + session.length() + ":" + session;
		long schema = Long.parseUnsignedLong(newest.split("\\.")[1], Character.MAX_RADIX);
		StateSeal seal = StateSealTests.seal(isEncrypted, Instant.now(), SECRET);
		String me = SignedStates.identity(owner, PAGE, "vault:a");
		StoredState state = seal.open(newest, me, schema).state();
		assertThat(state).isNotNull();
		return HostileStates.nearby(seal, StateSealTests.seal(isEncrypted, Instant.now(), "another secret"), state,
				identities(owner), me);
	}

	@Test
	void anExpiredStateIsRefusedUnlessTheServerRemembersIt() {
		try (TestServer server = TestServer.start(List.of(VaultApplication.class), "reflex.components.state=signed",
				"reflex.secret=" + SECRET, "reflex.components.max-age=100ms");
				ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("vault:a", "open");
			long end = System.currentTimeMillis() + 200;
			while (System.currentTimeMillis() < end) {
				Thread.onSpinWait();
			}
			try (ComponentPage other = page.elsewhere(server)) {
				JsonNode answer = other.call("vault:a", "open");
				assertThat(answer.path("message").asString()).contains("reflex.components.max-age");
			}
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("2");
		}
	}

}
