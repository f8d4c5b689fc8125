package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code reflex_relay_kept}, with what waits for browsers. Safe for use by
 * several threads.
 */
final class KeptTable {

	/**
	 * Cookies take no more, and find room where answers to forms do not.
	 */
	private static final int SMALL = 16_384;

	private static final int SECONDS = 5;

	private static final String SIZE = "select coalesce(sum(octet_length(body)), 0) from reflex_relay_kept";

	private static final String KEEP = "insert into reflex_relay_kept (id, created_at, body) values (?, ?, ?)";

	private static final String KEPT = "select body from reflex_relay_kept where id = ? and char_length(body) <= ?";

	private static final String TAKE = "delete from reflex_relay_kept where id = ?";

	private final OwnTransaction own;

	private final JdbcTemplate jdbc;

	private final long room;

	/**
	 * Create it.
	 * @param database where it is
	 * @param room how many characters all servers keep together, and as many again of
	 * small texts
	 */
	KeptTable(DataSource database, long room) {
		this.own = new OwnTransaction(database);
		this.jdbc = new JdbcTemplate(database);
		this.jdbc.setQueryTimeout(SECONDS);
		this.room = room;
	}

	/**
	 * Keep a text, whatever becomes of a transaction of the calling thread.
	 * @return {@code false} if there is no room
	 */
	boolean keep(String id, String text) throws SQLException {
		Long size = this.jdbc.queryForObject(SIZE, Long.class);
		long room = (text.length() <= SMALL) ? this.room * 2 : this.room;
		if (size == null || size + text.length() > room) {
			return false;
		}
		return this.own.run((connection) -> {
			delete(connection, id);
			try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
				insert.setQueryTimeout(SECONDS);
				insert.setString(1, id);
				insert.setLong(2, System.currentTimeMillis());
				insert.setString(3, text);
				return insert.executeUpdate() > 0;
			}
		});
	}

	/**
	 * Take what is kept, and is no longer than that can be. Of several who have read it,
	 * it is theirs who delete it.
	 */
	@Nullable String take(String id) throws SQLException {
		List<String> found = this.jdbc.queryForList(KEPT, String.class, id, this.room * 2);
		return (!found.isEmpty() && this.own.run((connection) -> delete(connection, id))) ? found.get(0) : null;
	}

	private static boolean delete(Connection connection, String id) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement(TAKE)) {
			delete.setQueryTimeout(SECONDS);
			delete.setString(1, id);
			return delete.executeUpdate() > 0;
		}
	}

	/**
	 * Delete what nobody has taken.
	 * @param before what was kept before this time is deleted
	 */
	void forget(long before) throws SQLException {
		this.own.forget("reflex_relay_kept", before);
	}

}
