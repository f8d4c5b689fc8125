package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.ReflexPresence.Present;
import io.github.reflexboot.ReflexPresence;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.support.PresentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is present on pages of several servers.
 */
@Tag("same-on-every-server")
class PresenceRelayTests extends AbstractRelayTests {

	private static final String[] PROPERTIES = { "reflex.relay.heartbeat=200ms",
			"reflex.presence.time-to-live=1500ms" };

	private static final String[] ADA = { "Authorization", "Basic YWRhOnB3" };

	private static final String[] GRACE = { "Authorization", "Basic Z3JhY2U6cHc=" };

	@BeforeAll
	static void start() {
		startBoth(new RedisEngine(), PROPERTIES);
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Test
	void whoComesAndGoesHereIsSeenThere() {
		try (PresentPage grace = PresentPage.open(there, "both", GRACE)) {
			try (PresentPage ada = PresentPage.open(here, "both", ADA)) {
				grace.until("ada", "grace");
				ada.until("ada", "grace");
			}
			grace.until("grace");
		}
	}

	@Test
	void onePersonOnTwoServersIsOneEntry() {
		try (PresentPage near = PresentPage.open(here, "one", ADA);
				PresentPage far = PresentPage.open(there, "one", ADA)) {
			awaitPresent(here, "one", new Present("ada", false, 2));
			awaitPresent(there, "one", new Present("ada", false, 2));
			assertThat(near.names()).isEqualTo(far.names()).containsExactly("ada");
		}
	}

	@Test
	void whoStaysIsStillThereAfterTheTimeToLive() {
		try (PresentPage ada = PresentPage.open(here, "stay", ADA)) {
			awaitPresent(there, "stay", new Present("ada", false, 1));
			try (PresentPage grace = PresentPage.open(there, "stay", GRACE)) {
				write("{\"v\":1,\"node\":\"killed 1\",\"number\":0,\"kind\":\"presence\","
						+ "\"value\":{\"stay\":[[\"ghost\",false,1]]}}");
				grace.until("ada", "ghost", "grace");
				assertThat(grace.until("ada", "grace")).allSatisfy((seen) -> assertThat(seen).contains("ada"));
				ada.until("ada", "grace");
			}
		}
	}

	@Test
	void aKilledServerLeavesNobodyBehind() {
		write("{\"v\":1,\"node\":\"killed 2\",\"number\":0,\"kind\":\"presence\","
				+ "\"value\":{\"ghosts\":[[\"ghost\",false,1]]}}");
		awaitPresent(there, "ghosts", new Present("ghost", false, 1));
		awaitPresent(there, "ghosts");
		awaitPresent(here, "ghosts");
	}

	@Test
	void aNewServerLearnsOfAllAndIsForgottenWhenItIsClosed() {
		try (PresentPage ada = PresentPage.open(here, "third", ADA)) {
			awaitPresent(there, "third", new Present("ada", false, 1));
			try (TestServer third = start(BroadcastApplication.class, PROPERTIES)) {
				awaitPresent(third, "third", new Present("ada", false, 1));
				PresentPage grace = PresentPage.open(third, "third", GRACE);
				assertThat(grace.names()).containsExactly("ada", "grace");
				ada.until("ada", "grace");
			}
			ada.until("ada");
		}
	}

	@Test
	void aMessageThatIsNoneIsLeftAlone() {
		write("{\"v\":1,\"node\":\"other\",\"number\":0,\"kind\":\"presence\"}");
		write("{\"v\":1,\"kind\":\"presence\",\"value\":{\"alone\":[[\"ghost\",false,1]]}}");
		int number = 1;
		for (String nobody : List.of("[\"\",false,1]", "[\"ghost\",false,0]", "[\"ghost\",false,-5]", "[null,false,1]",
				"[\"" + "g".repeat(500_000) + "\",false,1]")) {
			write("{\"v\":1,\"node\":\"other\",\"number\":" + number++ + ",\"kind\":\"presence\",\"value\":{\"alone\":["
					+ nobody + "]}}");
		}
		try (PresentPage grace = PresentPage.open(there, "alone", GRACE);
				PresentPage ada = PresentPage.open(here, "alone", ADA)) {
			grace.until("ada", "grace");
			ada.until("ada", "grace");
		}
	}

	private static void awaitPresent(TestServer server, String group, Present... expected) {
		ReflexPresence presence = server.bean(ReflexPresence.class);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(presence.in(group)).containsExactly(expected));
	}

	private static void write(String message) {
		engine.write(message);
	}

}
