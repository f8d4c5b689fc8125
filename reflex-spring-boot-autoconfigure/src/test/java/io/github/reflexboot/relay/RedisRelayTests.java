package io.github.reflexboot.relay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers with a Redis between them.
 */
@Tag("threads")
@Tag("same-on-every-server")
class RedisRelayTests extends AbstractRelayRules {

	@BeforeAll
	static void start() {
		startBoth(new RedisEngine(), "reflex.relay.heartbeat=200ms");
	}

	/**
	 * As after a Redis whose clock was ahead.
	 */
	@Test
	void aStreamThatBeginsAnewBeforeWhatWasReadIsHeard() {
		RedisEngine redis = (RedisEngine) engine;
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			redis.command("XADD reflex:shop 9999999999999-0 message {}");
			broadcaster(here).toGroup("orders").send(news("after it"));
			assertThat(far.next()).hasToString(asSent("after it"));
			assertThat(near.next()).hasToString(asSent("after it"));
			engine.empty();
			assertThatItHearsAgain(far);
		}
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

}
