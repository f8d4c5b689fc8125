package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Does something in a database whatever becomes of a transaction of the calling thread.
 *
 * @param database where
 */
record OwnTransaction(DataSource database) {

	/**
	 * What is deleted at once: so much time.
	 */
	private static final long STEP = 60_000;

	/**
	 * Do something on a connection of its own, which commits by itself or not, as its
	 * pool likes.
	 */
	@SuppressWarnings("NullAway")
	boolean run(ConnectionCallback<Boolean> work) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			try {
				boolean result = work.doInConnection(connection);
				if (!connection.getAutoCommit()) {
					connection.commit();
				}
				return result;
			}
			catch (SQLException ex) {
				if (!connection.getAutoCommit()) {
					connection.rollback();
				}
				throw ex;
			}
		}
	}

	/**
	 * Delete what is old, a little at a time.
	 * @param table the table
	 * @param before what was written before this time is deleted
	 */
	void forget(String table, long before) throws SQLException {
		Long oldest = oldest(table);
		while (oldest != null && oldest < before) {
			long end = Math.min(oldest + STEP, before);
			run((connection) -> {
				try (PreparedStatement delete = connection
					.prepareStatement("delete from " + table + " where created_at < ?")) {
					delete.setLong(1, end);
					return delete.executeUpdate() > 0;
				}
			});
			oldest = oldest(table);
		}
	}

	private @Nullable Long oldest(String table) {
		return new JdbcTemplate(this.database).queryForObject("select min(created_at) from " + table, Long.class);
	}

}
