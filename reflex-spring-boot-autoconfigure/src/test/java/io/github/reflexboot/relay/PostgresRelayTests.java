package io.github.reflexboot.relay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.support.PostgresServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers with a PostgreSQL between them that wakes them: they look into the table once
 * an hour by themselves, so whatever arrives was notified.
 */
@Tag("threads")
class PostgresRelayTests extends AbstractJdbcRelayRules {

	@BeforeAll
	static void start() {
		startBoth(new PostgresEngine());
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Test
	void nobodyIsDeafAfterTheDatabaseWasKilled() {
		PostgresServer postgres = ((PostgresEngine) engine).postgres;
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			postgres.kill();
			broadcaster(here).toGroup("orders").send(news("while it is away"));
			assertThat(near.next()).hasToString(asSent("while it is away"));
			postgres.startAgain();
			String next = far.next().toString();
			while (!next.equals(asSent("while it is away"))) {
				assertThat(next).isEqualTo(REFRESH);
				next = far.next().toString();
			}
			broadcaster(there).toGroup("orders").send(news("back"));
			next = near.next().toString();
			while (!next.equals(asSent("back"))) {
				assertThat(next).isEqualTo(REFRESH);
				next = near.next().toString();
			}
		}
	}

}
