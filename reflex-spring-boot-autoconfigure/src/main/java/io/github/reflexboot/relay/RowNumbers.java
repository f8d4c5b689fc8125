package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.relay.RelayTable.Place;

/**
 * Writes rows, and knows by their numbers how far the database has counted. A row may
 * have been written with a number that the database has not given. Safe for use by
 * several threads.
 */
final class RowNumbers {

	/**
	 * How far rows may be ahead of what is known to be counted, until the database is
	 * asked.
	 */
	static final int MARGIN = 500;

	private static final Log logger = LogFactory.getLog(RowNumbers.class);

	private static final String INSERT = "insert into reflex_relay (created_at, body) values (?, ?)";

	/**
	 * Drivers give back all columns of the row.
	 */
	private static final int SHORT = 2_000;

	private final DataSource database;

	private final AtomicLong ticks = new AtomicLong();

	private volatile @Nullable Long latest;

	private volatile @Nullable Written written;

	RowNumbers(DataSource database) {
		this.database = database;
	}

	/**
	 * Write a row.
	 * @param connection where
	 * @param message its text
	 * @param isOver whether it is there for everybody as soon as it is written
	 */
	void insert(Connection connection, String message, boolean isOver) throws SQLException {
		long at = System.currentTimeMillis();
		long tick = tick();
		if (message.length() > SHORT || !isOver) {
			try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
				insert(insert, at, message);
			}
			return;
		}
		Long number = insert(connection, at, message);
		if (number != null) {
			this.latest = number;
			this.written = new Written(new Place(number, at), tick);
		}
	}

	private static void insert(PreparedStatement insert, long at, String message) throws SQLException {
		insert.setLong(1, at);
		insert.setString(2, message);
		insert.executeUpdate();
	}

	private static @Nullable Long insert(Connection connection, long at, String message) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
			insert(insert, at, message);
			try (ResultSet keys = insert.getGeneratedKeys()) {
				return keys.next() ? Long.valueOf(number(keys)) : null;
			}
		}
	}

	/**
	 * Only a column that is alone may have any name.
	 */
	private static long number(ResultSet keys) throws SQLException {
		return (keys.getMetaData().getColumnCount() == 1) ? keys.getLong(1) : keys.getLong("id");
	}

	/**
	 * Have the database count once more, for a row that nobody sees.
	 */
	void ask() {
		try (Connection connection = this.database.getConnection()) {
			boolean commits = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				Long number = insert(connection, System.currentTimeMillis(), "");
				if (number != null) {
					this.latest = number;
				}
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(commits);
			}
		}
		catch (SQLException ex) {
			logger.debug("The database does not say how far it has counted", ex);
		}
	}

	/**
	 * Return the number that it has given last, as far as is known; {@code null} if
	 * nothing is.
	 */
	@Nullable Long latest() {
		return this.latest;
	}

	/**
	 * Return up to where rows can be true.
	 */
	long bound() {
		Long latest = this.latest;
		return (latest == null || latest > Long.MAX_VALUE - MARGIN) ? Long.MAX_VALUE : latest + MARGIN;
	}

	/**
	 * Return what this server has written last with a number that is known.
	 */
	@Nullable Written written() {
		return this.written;
	}

	/**
	 * Return a point in the order of what this server writes.
	 */
	long tick() {
		return this.ticks.incrementAndGet();
	}

	/**
	 * A row of this server.
	 *
	 * @param place where it is
	 * @param tick before it was written
	 */
	record Written(Place place, long tick) {

	}

}
