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
 * The tables {@code reflex_relay} and {@code reflex_relay_claim}. Safe for use by several
 * threads.
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

	private static final String CLAIM = "insert into reflex_relay_claim (id, created_at) values (?, ?)";

	/**
	 * Longer ones are read one by one: a hundred of the longest would fill a small heap.
	 */
	private static final int SHORT = 32 << 10;

	private static final String COLUMNS = "select id, created_at, case when char_length(body) <= " + SHORT
			+ " then body end from reflex_relay where ";

	private static final String LONG = "select body from reflex_relay where id = ? and char_length(body) <= "
			+ NodeMessage.LONGEST;

	private static final String NEXT = COLUMNS + "id > ? order by id limit " + AT_ONCE;

	private static final String BETWEEN = COLUMNS + "id > ? and id <= ? order by id limit " + AT_ONCE;

	private static final String NEWEST = "select id, created_at from reflex_relay where id <= ? order by id desc limit 1";

	private static final String CREATED = "select created_at from reflex_relay where id = ?";

	private static final int MOST_TRIES = 1_000;

	private static final String MISSING = "select id from reflex_relay where 1 = 0";

	/**
	 * The class of SQL states that say that a constraint was violated.
	 */
	private static final String CONSTRAINT = "23";

	private final OwnTransaction own;

	private final JdbcOperations jdbc;

	private final RowNumbers numbers;

	RelayTable(DataSource database) {
		this.numbers = new RowNumbers(database);
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
		boolean isOwn = !TransactionSynchronizationManager.isActualTransactionActive();
		ConnectionCallback<Boolean> work = (connection) -> {
			this.numbers.insert(connection, message, isOwn);
			return wake(connection, wake);
		};
		if (isOwn) {
			addAtFreeNumber(work);
		}
		else {
			this.jdbc.execute(work);
		}
	}

	/**
	 * A backup may have been restored without its sequence, which then gives numbers that
	 * are taken.
	 */
	private void addAtFreeNumber(ConnectionCallback<Boolean> work) throws SQLException {
		for (int tries = 1;; tries++) {
			try {
				this.own.run(work);
				return;
			}
			catch (SQLException ex) {
				if (!isTaken(ex) || tries == MOST_TRIES) {
					throw ex;
				}
			}
		}
	}

	private static boolean isTaken(SQLException cause) {
		return cause.getSQLState() != null && cause.getSQLState().startsWith(CONSTRAINT);
	}

	private static boolean wake(Connection connection, boolean wake) throws SQLException {
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
			if (isTaken(ex)) {
				return false;
			}
			throw ex;
		}
	}

	RowNumbers numbers() {
		return this.numbers;
	}

	/**
	 * Return where the table ends.
	 */
	Place newest() {
		return newest(Long.MAX_VALUE);
	}

	/**
	 * Return the last row up to a number.
	 */
	Place newest(long id) {
		List<Place> newest = this.jdbc.query(NEWEST,
				(result, number) -> new Place(result.getLong(1), result.getLong(2)), id);
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
	 * Return the next rows up to a number, in their order.
	 */
	List<Row> between(long id, long end) {
		return this.jdbc.query(BETWEEN, RelayTable::row, id, end);
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
	 * Return a row with its message, also if that is long.
	 */
	Row whole(Row row) {
		if (row.body() != null) {
			return row;
		}
		try {
			List<String> found = this.jdbc.queryForList(LONG, String.class, row.place().id());
			return new Row(row.place(), found.isEmpty() ? null : found.get(0));
		}
		catch (OutOfMemoryError ex) {
			// It was this row alone, so there is room for all else again.
			return row;
		}
	}

	/**
	 * Delete what is old, a little at a time.
	 * @param before what was written before this time is deleted
	 */
	void forget(long before) throws SQLException {
		this.own.forget("reflex_relay", before);
		this.own.forget("reflex_relay_claim", before);
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

		private static final long NO_ROW = Long.MIN_VALUE;

		/**
		 * Return where there is no row that could be lost.
		 */
		static Place at(long id) {
			return new Place(id, NO_ROW);
		}

		boolean isRow() {
			return !equals(START) && this.createdAt != NO_ROW;
		}

	}

	/**
	 * A message and where it is.
	 *
	 * @param place where
	 * @param body the message; {@code null} if it is long, and of a whole row, if it is
	 * longer than any that was published, does not fit into memory or has just been
	 * deleted
	 */
	record Row(Place place, @Nullable String body) {

	}

}
