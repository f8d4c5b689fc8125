package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Has PostgreSQL wake the readers of a table, over one connection that is kept. Where
 * none can be kept, as behind PgBouncer, it says so once and leaves it. Safe for use by
 * several threads.
 */
final class PostgresWakeups implements Wakeups {

	private static final Log logger = LogFactory.getLog(PostgresWakeups.class);

	private static final int WAIT = 500;

	private static final Duration PROOF = Duration.ofSeconds(10);

	private static final Duration CHECK_AFTER = Duration.ofSeconds(10);

	private static final int CHECK_SECONDS = 2;

	private static final long PAUSE = 1_000;

	private final DataSource database;

	private volatile @Nullable Thread listener;

	private volatile boolean heard;

	private volatile boolean useless;

	PostgresWakeups(DataSource database) {
		this.database = database;
	}

	@Override
	public synchronized void start(Runnable wake) {
		Thread thread = new Thread(() -> listen(wake), "reflex-relay-wake");
		thread.setDaemon(true);
		this.listener = thread;
		thread.start();
	}

	@Override
	public void stop() {
		Thread thread = this.listener;
		synchronized (this) {
			this.listener = null;
			this.heard = false;
		}
		try {
			if (thread != null) {
				thread.join(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean areHeard() {
		return this.heard;
	}

	private boolean isWanted() {
		return this.listener == Thread.currentThread();
	}

	private void listen(Runnable wake) {
		while (isWanted() && !this.useless) {
			try (Connection connection = this.database.getConnection()) {
				if (!connection.isWrapperFor(PGConnection.class)) {
					return;
				}
				listen(connection, connection.unwrap(PGConnection.class), wake);
			}
			catch (SQLException | RuntimeException ex) {
				failed(ex);
			}
			finally {
				forget();
			}
		}
	}

	/**
	 * Some databases speak as PostgreSQL does, and do not know these statements.
	 */
	private void failed(Exception cause) {
		logger.debug("PostgreSQL does not wake this server", cause);
		String state = (cause instanceof SQLException ex) ? ex.getSQLState() : null;
		if (state != null && (state.startsWith("42") || state.startsWith("0A"))) {
			giveUp("as it says: " + cause.getMessage());
		}
		else {
			pause();
		}
	}

	private void giveUp(String reason) {
		this.useless = true;
		logger
			.warn("The database cannot wake this server, " + reason + ". So it looks for messages again and again. Set "
					+ "reflex.relay.notify=false, or have the DataSource connect to PostgreSQL directly");
	}

	/**
	 * The connection goes back to its pool, where nobody wants to hear of this.
	 */
	private void listen(Connection connection, PGConnection postgres, Runnable wake) throws SQLException {
		connection.setAutoCommit(true);
		execute(connection, "listen " + RelayTable.CHANNEL);
		try {
			if (hearsOthers(postgres)) {
				hear(connection, postgres, wake);
			}
			else if (isWanted()) {
				giveUp("as behind PgBouncer");
			}
		}
		finally {
			execute(connection, "unlisten " + RelayTable.CHANNEL);
		}
	}

	/**
	 * A connection that others share takes this statement, and brings nothing. What this
	 * connection says itself may come back even there.
	 */
	private boolean hearsOthers(PGConnection postgres) throws SQLException {
		try (Connection other = this.database.getConnection()) {
			execute(other, RelayTable.WAKE);
			if (!other.getAutoCommit()) {
				other.commit();
			}
		}
		long deadline = System.nanoTime() + PROOF.toNanos();
		while (isWanted() && System.nanoTime() < deadline) {
			if (hasHeard(postgres)) {
				return true;
			}
		}
		return false;
	}

	private void hear(Connection connection, PGConnection postgres, Runnable wake) throws SQLException {
		synchronized (this) {
			this.heard = isWanted();
		}
		wake.run();
		long checkedAt = System.nanoTime();
		while (isWanted()) {
			if (hasHeard(postgres)) {
				wake.run();
			}
			if (System.nanoTime() - checkedAt > CHECK_AFTER.toNanos()) {
				if (!connection.isValid(CHECK_SECONDS)) {
					throw new SQLException("The connection is broken");
				}
				checkedAt = System.nanoTime();
			}
		}
	}

	private static boolean hasHeard(PGConnection postgres) throws SQLException {
		PGNotification[] notifications = postgres.getNotifications(WAIT);
		return notifications != null && notifications.length > 0;
	}

	private synchronized void forget() {
		if (isWanted()) {
			this.heard = false;
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			// Whether it is still wanted is asked next.
		}
	}

}
