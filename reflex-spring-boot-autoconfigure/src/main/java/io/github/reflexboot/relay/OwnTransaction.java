package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Does something in a database whatever becomes of a transaction of the calling thread.
 *
 * @param database where
 */
record OwnTransaction(DataSource database) {

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

}
