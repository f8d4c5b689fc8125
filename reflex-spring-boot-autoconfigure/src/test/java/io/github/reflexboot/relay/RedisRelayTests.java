package io.github.reflexboot.relay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

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

	@AfterAll
	static void stop() {
		stopBoth();
	}

}
