package io.github.reflexboot.relay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An engine that the library does not know.
 */
@Tag("same-on-every-server")
class KafkaRelayTests extends AbstractRelayTests {

	@BeforeAll
	static void start() {
		startBoth(new KafkaEngine());
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Test
	void twoServersHearEachOther() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			for (int i = 0; i < 20; i++) {
				broadcaster((i % 2 == 0) ? here : there).toGroup("orders").send(news("number " + i));
				assertThat(near.next()).hasToString(asSent("number " + i));
				assertThat(far.next()).hasToString(asSent("number " + i));
			}
		}
	}

	@Test
	void anotherProgramReachesPages() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			engine.write("{\"v\":1,\"kind\":\"refresh\",\"to\":\"group\",\"name\":\"orders\"}");
			assertThat(near.next()).hasToString("{\"type\":\"refresh\"}");
			assertThat(far.next()).hasToString("{\"type\":\"refresh\"}");
		}
	}

}
