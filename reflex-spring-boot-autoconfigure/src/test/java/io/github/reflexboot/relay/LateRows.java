package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows of transactions that end later, or are rolled back.
 */
final class LateRows {

	private final DataSource database;

	private final List<Row> rows = new ArrayList<>();

	LateRows(DataSource database) {
		this.database = database;
	}

	void begin(String text, long end, boolean isCommitted) throws SQLException {
		Connection connection = this.database.getConnection();
		connection.setAutoCommit(false);
		try (PreparedStatement insert = connection.prepareStatement(DatabaseEngine.INSERT)) {
			insert.setLong(1, System.currentTimeMillis());
			insert.setString(2, text);
			insert.executeUpdate();
			this.rows.add(new Row(connection, text, end, isCommitted));
		}
		catch (SQLException ex) {
			connection.close();
			assertThat(ex.getSQLState()).startsWith("23");
		}
	}

	/**
	 * End those whose time has come, and return what was committed.
	 */
	List<String> end(long now) throws SQLException {
		List<String> committed = new ArrayList<>();
		for (Row each : List.copyOf(this.rows)) {
			if (each.end() <= now) {
				this.rows.remove(each);
				if (each.isCommitted()) {
					each.connection().commit();
					committed.add(each.text());
				}
				else {
					each.connection().rollback();
				}
				each.connection().close();
			}
		}
		return committed;
	}

	private record Row(Connection connection, String text, long end, boolean isCommitted) {

	}

}
