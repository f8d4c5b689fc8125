package io.github.reflexboot.relay;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.github.reflexboot.support.PostgresServer;

/**
 * A PostgreSQL, whose servers look into the table when they are woken, and hardly ever
 * otherwise.
 */
final class PostgresEngine extends DatabaseEngine {

	final PostgresServer postgres = PostgresServer.start();

	@Override
	DataSource database() {
		return this.postgres.database();
	}

	@Override
	void wake() {
		jdbc().execute("notify reflex_relay");
	}

	@Override
	public List<String> properties() {
		List<String> all = new ArrayList<>(super.properties());
		all.addAll(List.of("spring.datasource.url=" + this.postgres.url(), "reflex.relay.poll-interval=1h"));
		return all;
	}

	@Override
	public void breakConnections() {
		jdbc().execute("select pg_terminate_backend(pid) from pg_stat_activity"
				+ " where backend_type = 'client backend' and pid <> pg_backend_pid()");
	}

	@Override
	public void close() {
		this.postgres.close();
	}

}
