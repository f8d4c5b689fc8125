package io.github.reflexboot.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.ClassUtils;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.relay.RelayTable.Place;

/**
 * Carries messages by the table {@code reflex_relay}, which every server reads from where
 * it was. What is published in a transaction is there with its commit, and not otherwise.
 * The scripts beside this class create the table. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class JdbcRelay implements ReflexRelay {

	private static final Log logger = LogFactory.getLog(JdbcRelay.class);

	private static final Duration KEPT = Duration.ofHours(1);

	/**
	 * How much the clocks of servers may differ.
	 */
	private static final Duration CLOCKS = Duration.ofSeconds(30);

	private static final Duration CLEANED_EVERY = Duration.ofSeconds(30);

	/**
	 * A look now and then finds what comes while nobody is woken, such as late commits.
	 */
	private static final Duration WHILE_WOKEN = Duration.ofSeconds(1);

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final RelayTable table;

	private final KeptTable kept;

	private final Duration interval;

	private final Wakeups wakeups;

	private final Duration waits;

	private volatile @Nullable Reading reading;

	/**
	 * Create a relay.
	 * @param database where the table is
	 * @param interval time between two looks into the table
	 * @param notify whether to have PostgreSQL wake the other servers, which takes one
	 * connection of the pool
	 * @param waits how long what is kept for a browser may wait for it
	 * @param room how many characters wait for browsers at most, of all servers
	 */
	public JdbcRelay(DataSource database, Duration interval, boolean notify, Duration waits, long room) {
		this.waits = waits.plus(CLOCKS);
		this.table = new RelayTable(database);
		this.kept = new KeptTable(database, room);
		this.interval = interval;
		this.wakeups = (notify && ClassUtils.isPresent("org.postgresql.PGConnection", null))
				? new PostgresWakeups(database) : Wakeups.NONE;
	}

	/**
	 * Tell whether the table is there.
	 * @return {@code false} if the database says that it is not
	 */
	public boolean hasTable() {
		return this.table.mayExist();
	}

	@Override
	public void publish(String message) throws SQLException {
		this.table.add(message, this.wakeups.areHeard());
	}

	@Override
	public boolean joinsTransactions() {
		return true;
	}

	@Override
	public boolean claim(String id) throws SQLException {
		return this.table.claim(id);
	}

	@Override
	public boolean keep(String name, String text, Duration time) throws SQLException {
		return this.kept.keep(name, text);
	}

	@Override
	public @Nullable String take(String name) throws SQLException {
		return this.kept.take(name);
	}

	@Override
	public synchronized void start(Inbox inbox) {
		Reading former = this.reading;
		Reading next = new Reading(inbox, (former != null) ? former.reader.place() : null);
		this.reading = next;
		next.thread.start();
		this.wakeups.start(next.looks::release);
	}

	/**
	 * Some databases do not bear that a thread is interrupted while it reads, so only one
	 * that does not end by itself is.
	 */
	@Override
	public synchronized void stop() {
		Reading reading = this.reading;
		if (reading == null) {
			return;
		}
		reading.wanted = false;
		reading.looks.release();
		this.wakeups.stop();
		try {
			reading.thread.join(TimeUnit.SECONDS.toMillis(2));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (reading.thread.isAlive()) {
			reading.thread.interrupt();
		}
	}

	/**
	 * From one start to the next stop.
	 */
	private final class Reading {

		private final TableReader reader;

		private final Semaphore looks = new Semaphore(0);

		private final Thread thread = new Thread(this::run, "reflex-relay-in");

		private volatile boolean wanted = true;

		private boolean failed;

		private long cleanedAt = System.nanoTime();

		private Reading(Inbox inbox, @Nullable Place place) {
			this.reader = new TableReader(JdbcRelay.this.table, place, inbox, () -> this.wanted, System::nanoTime);
			this.thread.setDaemon(true);
		}

		private void run() {
			while (this.wanted) {
				try {
					boolean more = this.reader.read();
					this.failed = false;
					clean();
					if (!more) {
						await(JdbcRelay.this.wakeups.areHeard() ? longer() : JdbcRelay.this.interval);
					}
				}
				catch (RuntimeException | OutOfMemoryError ex) {
					fail(ex);
					await(PAUSE);
				}
			}
		}

		private Duration longer() {
			Duration interval = JdbcRelay.this.interval;
			return (interval.compareTo(WHILE_WOKEN) > 0) ? interval : WHILE_WOKEN;
		}

		private void fail(Throwable cause) {
			this.reader.failed();
			if (!this.failed && this.wanted) {
				logger
					.warn("The table reflex_relay cannot be read, so this server does not hear the others. It goes on "
							+ "trying. " + NestedExceptionUtils.getMostSpecificCause(cause));
			}
			logger.debug("The table reflex_relay cannot be read", cause);
			this.failed = true;
		}

		private void await(Duration time) {
			try {
				if (this.looks.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
					this.looks.drainPermits();
				}
			}
			catch (InterruptedException ex) {
				// Whoever interrupts has taken the reader away.
			}
		}

		/**
		 * Every server does so, and where two meet, one may fail: there is a next time.
		 */
		private void clean() {
			if (System.nanoTime() - this.cleanedAt < CLEANED_EVERY.toNanos()) {
				return;
			}
			this.cleanedAt = System.nanoTime();
			try {
				JdbcRelay.this.table.forget(System.currentTimeMillis() - KEPT.toMillis());
				JdbcRelay.this.kept.forget(System.currentTimeMillis() - JdbcRelay.this.waits.toMillis());
			}
			catch (SQLException | RuntimeException ex) {
				logger.debug("Old messages could not be deleted from the table reflex_relay", ex);
			}
		}

	}

}
