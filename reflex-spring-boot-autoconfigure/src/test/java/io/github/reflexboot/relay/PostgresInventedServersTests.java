package io.github.reflexboot.relay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * Servers that somebody invents in a table.
 */
@Tag("threads")
@Tag("same-on-every-server")
class PostgresInventedServersTests extends AbstractInventedServersRules {

	private static final String INVENT = "insert into reflex_relay (created_at, body) select ?, "
			+ "'{\"v\":1,\"node\":\"invented-' || i || '\",\"number\":1,\"kind\":\"alive\"}' "
			+ "from generate_series(1, 10000) i";

	private static final String QUESTIONS = "select count(*) from reflex_relay where body like '%\"ask\"%'";

	@BeforeAll
	static void start() {
		startBoth(new PostgresEngine(), "reflex.relay.heartbeat=1s", "logging.level.io.github.reflexboot.relay=info");
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Override
	void invent() {
		DatabaseEngine database = (DatabaseEngine) engine;
		database.jdbc().update(INVENT, System.currentTimeMillis());
		database.wake();
	}

	@Override
	long questions() {
		Long count = ((DatabaseEngine) engine).jdbc().queryForObject(QUESTIONS, Long.class);
		return (count != null) ? count : 0;
	}

}
