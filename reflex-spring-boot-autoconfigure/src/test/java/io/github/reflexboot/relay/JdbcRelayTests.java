package io.github.reflexboot.relay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * Servers with a database between them that wakes nobody.
 */
@Tag("same-on-every-server")
class JdbcRelayTests extends AbstractJdbcRelayRules {

	@BeforeAll
	static void start() {
		startBoth(new H2Engine());
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

}
