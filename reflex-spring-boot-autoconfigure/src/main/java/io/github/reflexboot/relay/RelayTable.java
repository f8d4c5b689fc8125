package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tables {@code reflex_relay}, {@code reflex_relay_claim} and
 * {@code reflex_relay_kept}. Safe for use by several threads.
 */
final class RelayTable {

	/**
	 * How many rows are read at once.
	 */
	static final int AT_ONCE = 100;

	/**
	 * What wakes readers in PostgreSQL.
	 */
	static final String CHANNEL = "reflex_relay";

	static final String WAKE = "select pg_notify('" + CHANNEL + "', '')";

	private static final String INSERT = "insert into reflex_relay (created_at, body) values (?, ?)";

	private static final String CLAIM = "insert into reflex_relay_claim (id, created_at) values (?, ?)";

	private static final String KEEP = "insert into reflex_relay_kept (id, created_at, body) values (?, ?, ?)";

	private static final String KEPT = "select body from reflex_relay_kept where id = ?";

	private static final String TAKE = "delete from reflex_relay_kept where id = ?";

	private static final int LONGEST = 16 << 20;

	private static final String COLUMNS = "select id, created_at, case when char_length(body) <= " + LONGEST
			+ " then body end from reflex_relay where ";

	private static final String NEXT = COLUMNS + "id > ? order by id limit " + AT_ONCE;

	private static final String NEWEST = "select id, created_at from reflex_relay order by id desc limit 1";

	private static final String CREATED = "select created_at from reflex_relay where id = ?";

	private static final String MISSING = "select id from reflex_relay where 1 = 0";

	/**
	 * The class of SQL states that say that a constraint was violated.
	 */
	private static final String CONSTRAINT = "23";

	/**
	 * What is deleted at once: so much time.
	 */
	private static final long STEP = 60_000;

	private final OwnTransaction own;

	private final JdbcOperations jdbc;

	RelayTable(DataSource database) {
		this.own = new OwnTransaction(database);
		this.jdbc = new JdbcTemplate(database);
	}

	/**
	 * Tell whether it is there, or may be: a database that is away cannot be asked.
	 */
	boolean mayExist() {
		try {
			this.jdbc.query(MISSING, (result) -> {
			});
			return true;
		}
		catch (BadSqlGrammarException ex) {
			return false;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

	/**
	 * Add a message, as part of the transaction of the calling thread if there is one.
	 * @param message the message
	 * @param wake whether PostgreSQL wakes those who listen, at the commit
	 */
	void add(String message, boolean wake) throws SQLException {
		ConnectionCallback<Boolean> work = (connection) -> add(connection, message, wake);
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			this.jdbc.execute(work);
		}
		else {
			this.own.run(work);
		}
	}

	private static boolean add(Connection connection, String message, boolean wake) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			insert.setLong(1, System.currentTimeMillis());
			insert.setString(2, message);
			insert.executeUpdate();
		}
		if (wake) {
			try (Statement statement = connection.createStatement()) {
				statement.execute(WAKE);
			}
		}
		return true;
	}

	/**
	 * Take what only one may take, whatever becomes of a transaction of the calling
	 * thread: others would have to wait for its end.
	 */
	boolean claim(String id) throws SQLException {
		try {
			return this.own.run((connection) -> {
				try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
					insert.setString(1, id);
					insert.setLong(2, System.currentTimeMillis());
					return insert.executeUpdate() > 0;
				}
			});
		}
		catch (SQLException ex) {
			if (ex.getSQLState() != null && ex.getSQLState().startsWith(CONSTRAINT)) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Keep a text, whatever becomes of a transaction of the calling thread.
	 */
	boolean keep(String id, String text) throws SQLException {
		return this.own.run((connection) -> {
			delete(connection, id);
			try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
				insert.setString(1, id);
				insert.setLong(2, System.currentTimeMillis());
				insert.setString(3, text);
				return insert.executeUpdate() > 0;
			}
		});
	}

	/**
	 * Take what is kept. Of several who have read it, it is theirs who delete it.
	 */
	@Nullable String take(String id) throws SQLException {
		List<String> found = this.jdbc.queryForList(KEPT, String.class, id);
		return (!found.isEmpty() && this.own.run((connection) -> delete(connection, id))) ? found.get(0) : null;
	}

	private static boolean delete(Connection connection, String id) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement(TAKE)) {
			delete.setString(1, id);
			return delete.executeUpdate() > 0;
		}
	}

	/**
	 * Return where the table ends.
	 */
	Place newest() {
		List<Place> newest = this.jdbc.query(NEWEST,
				(result, number) -> new Place(result.getLong(1), result.getLong(2)));
		return newest.isEmpty() ? Place.START : newest.get(0);
	}

	/**
	 * Return when a row was written; {@code null} if it is not there.
	 */
	@Nullable Long createdAt(long id) {
		List<Long> found = this.jdbc.queryForList(CREATED, Long.class, id);
		return found.isEmpty() ? null : found.get(0);
	}

	/**
	 * Return the next rows, in the order of their numbers.
	 */
	List<Row> after(long id) {
		return this.jdbc.query(NEXT, RelayTable::row, id);
	}

	/**
	 * Return those of some rows that are there. Statements come in a few sizes only, as
	 * databases and their drivers remember each.
	 */
	List<Row> among(List<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		int size = Integer.highestOneBit(ids.size() * 2 - 1);
		List<Object> arguments = new ArrayList<>(ids);
		arguments.addAll(Collections.nCopies(size - ids.size(), ids.get(0)));
		String marks = String.join(", ", Collections.nCopies(size, "?"));
		return this.jdbc.query(COLUMNS + "id in (" + marks + ") order by id", RelayTable::row, arguments.toArray());
	}

	/**
	 * Delete what is old, a little at a time.
	 * @param before what was written before this time is deleted
	 */
	void forget(long before) throws SQLException {
		forget("reflex_relay", before);
		forget("reflex_relay_claim", before);
	}

	/**
	 * Delete what nobody has taken.
	 * @param before what was kept before this time is deleted
	 */
	void forgetKept(long before) throws SQLException {
		forget("reflex_relay_kept", before);
	}

	private void forget(String table, long before) throws SQLException {
		Long oldest = oldest(table);
		while (oldest != null && oldest < before) {
			long end = Math.min(oldest + STEP, before);
			this.own.run((connection) -> {
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
		return this.jdbc.queryForObject("select min(created_at) from " + table, Long.class);
	}

	private static Row row(ResultSet result, int number) throws SQLException {
		return new Row(new Place(result.getLong(1), result.getLong(2)), result.getString(3));
	}

	/**
	 * Where a reader is.
	 *
	 * @param id number of the row that was read last
	 * @param createdAt when it was written, by which it is known from another of the same
	 * number
	 */
	record Place(long id, long createdAt) {

		/**
		 * Before all rows.
		 */
		static final Place START = new Place(0, 0);

	}

	/**
	 * A message and where it is.
	 *
	 * @param place where
	 * @param body the message; {@code null} if it is longer than any that was published
	 */
	record Row(Place place, @Nullable String body) {

	}

}
