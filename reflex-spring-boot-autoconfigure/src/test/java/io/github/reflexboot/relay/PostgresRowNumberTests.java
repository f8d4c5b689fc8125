package io.github.reflexboot.relay;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

import io.github.reflexboot.support.PostgresServer;

@Tag("same-on-every-server")
class PostgresRowNumberTests extends AbstractRowNumberRules {

	private static PostgresServer postgres;

	@BeforeAll
	static void start() {
		postgres = PostgresServer.start();
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@Override
	DataSource database() {
		return postgres.database();
	}

	@Override
	String schema() {
		return "io/github/reflexboot/relay/schema-postgresql.sql";
	}

	@Override
	int rounds() {
		return 2;
	}

}
