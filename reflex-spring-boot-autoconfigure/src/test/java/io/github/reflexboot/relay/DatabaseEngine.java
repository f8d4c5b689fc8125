package io.github.reflexboot.relay;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import io.github.reflexboot.support.TestServer;

/**
 * A database, which keeps the sessions as well.
 */
abstract class DatabaseEngine implements RelayEngine {

	static final String INSERT = "insert into reflex_relay (created_at, body) values (?, ?)";

	/**
	 * Return the database as another program sees it.
	 */
	abstract DataSource database();

	final JdbcTemplate jdbc() {
		return new JdbcTemplate(database());
	}

	/**
	 * Have servers look for what another program has written.
	 */
	void wake() {
	}

	@Override
	public List<Class<?>> configuration() {
		return List.of();
	}

	@Override
	public List<String> properties() {
		return List.of("spring.autoconfigure.exclude=" + TestServer.JPA, "spring.session.jdbc.initialize-schema=always",
				"spring.datasource.hikari.connection-timeout=1000", "spring.datasource.hikari.validation-timeout=500",
				"reflex.relay.engine=jdbc", "reflex.relay.initialize-schema=always", "reflex.relay.heartbeat=2s");
	}

	@Override
	public final void write(String message) {
		jdbc().update(INSERT, System.currentTimeMillis(), message);
		wake();
	}

	@Override
	public final void empty() {
		jdbc().execute("truncate table reflex_relay restart identity");
	}

}
