package io.github.reflexboot.userdata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

import io.github.reflexboot.UserDataStore;

/**
 * Keeps the data of users in the table {@code reflex_user_data}, as part of the
 * transaction of the calling thread if there is one. The scripts beside this class create
 * the table. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class JdbcUserDataStore implements UserDataStore {

	private static final String SELECT = "select user_name, data_name, content, version from reflex_user_data"
			+ " where user_name = ? and data_name = ?";

	private static final String INSERT = "insert into reflex_user_data (user_name, data_name, content, version)"
			+ " values (?, ?, ?, ?)";

	private static final String UPDATE = "update reflex_user_data set content = ?, version = ?"
			+ " where user_name = ? and data_name = ? and version = ?";

	private static final String DELETE = "delete from reflex_user_data"
			+ " where user_name = ? and data_name = ? and version = ?";

	private static final String DELETE_ALL = "delete from reflex_user_data where user_name = ?";

	/**
	 * The class of SQL states that say that a constraint was violated.
	 */
	private static final String CONSTRAINT = "23";

	private final JdbcOperations jdbc;

	/**
	 * Create a store.
	 * @param jdbc the database
	 */
	public JdbcUserDataStore(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A collation may find the row of a user whose name differs in case only.
	 */
	@Override
	public Optional<Entry> find(Key key) {
		return this.jdbc.query(SELECT, JdbcUserDataStore::row, key.user(), key.name())
			.stream()
			.filter((row) -> row.key().equals(key))
			.map(Row::entry)
			.findAny();
	}

	@Override
	public boolean replace(Key key, @Nullable Entry before, @Nullable Entry after) {
		if (before == null) {
			return (after != null) ? insert(key, after) : find(key).isEmpty();
		}
		int changed = (after != null)
				? this.jdbc.update(UPDATE, after.json(), after.version(), key.user(), key.name(), before.version())
				: this.jdbc.update(DELETE, key.user(), key.name(), before.version());
		return changed > 0;
	}

	@Override
	public void deleteAll(String user) {
		this.jdbc.update(DELETE_ALL, user);
	}

	private boolean insert(Key key, Entry entry) {
		return Boolean.TRUE
			.equals(this.jdbc.execute((ConnectionCallback<Boolean>) (connection) -> insert(connection, key, entry)));
	}

	/**
	 * After a row that is there already, PostgreSQL goes on with a transaction only from
	 * a savepoint.
	 */
	private static boolean insert(Connection connection, Key key, Entry entry) throws SQLException {
		Savepoint start = connection.getAutoCommit() ? null : connection.setSavepoint();
		try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
			statement.setString(1, key.user());
			statement.setString(2, key.name());
			statement.setString(3, entry.json());
			statement.setLong(4, entry.version());
			return statement.executeUpdate() > 0;
		}
		catch (SQLException ex) {
			if (ex.getSQLState() == null || !ex.getSQLState().startsWith(CONSTRAINT)) {
				throw ex;
			}
			if (start != null) {
				connection.rollback(start);
			}
			return false;
		}
	}

	private static Row row(ResultSet result, int number) throws SQLException {
		return new Row(new Key(result.getString(1), result.getString(2)),
				new Entry(result.getString(3), result.getLong(4)));
	}

	private record Row(Key key, Entry entry) {

	}

}
