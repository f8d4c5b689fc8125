package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexRelay.Inbox;
import io.github.reflexboot.relay.RelayTable.Place;
import io.github.reflexboot.relay.RelayTable.Row;

/**
 * Reads a table from where it was, and notices when that is not there any more. For one
 * thread, but for its place.
 */
final class TableReader {

	private static final Duration CHECK_AFTER = Duration.ofSeconds(1);

	private final RelayTable table;

	private final Inbox inbox;

	private final BooleanSupplier active;

	private final LongSupplier nanos;

	private final Holes holes = new Holes();

	private volatile @Nullable Place place;

	private boolean isSure;

	private boolean wasAway;

	private long checkedAt;

	/**
	 * Create it.
	 * @param table what to read
	 * @param place where to begin; {@code null} for the end
	 * @param inbox takes what is read
	 * @param active whether anybody still wants it
	 * @param nanos the clock
	 */
	TableReader(RelayTable table, @Nullable Place place, Inbox inbox, BooleanSupplier active, LongSupplier nanos) {
		this.table = table;
		this.place = place;
		this.inbox = inbox;
		this.active = active;
		this.nanos = nanos;
	}

	/**
	 * Return where it is; {@code null} before that is known.
	 */
	@Nullable Place place() {
		return this.place;
	}

	/**
	 * Read what has come.
	 * @return whether there may be more at once
	 */
	boolean read() {
		Place last = this.isSure ? this.place : null;
		if (last == null) {
			last = findPlace();
		}
		long now = this.nanos.getAsLong();
		List<Row> late = this.table.among(this.holes.open());
		List<Row> next = this.table.after(last.id());
		if (!this.active.getAsBoolean()) {
			return false;
		}
		for (Row row : late) {
			this.holes.found(row.place().id());
			take(row);
		}
		this.holes.lookedUp(now);
		for (Row row : next) {
			this.holes.passed(last.id(), row.place().id(), now);
			last = row.place();
			this.place = last;
			take(row);
		}
		this.isSure = !next.isEmpty() || now - this.checkedAt < CHECK_AFTER.toNanos();
		return next.size() == RelayTable.AT_ONCE;
	}

	private void take(Row row) {
		if (row.body() != null) {
			this.inbox.take(row.body());
		}
		else {
			this.inbox.gap("Row " + row.place().id() + " of the table reflex_relay is too long to be a message");
		}
	}

	/**
	 * The database cannot be reached, and may be another one when it can.
	 */
	void failed() {
		this.isSure = false;
		this.wasAway = true;
	}

	/**
	 * Find out whether the row that was read last is still there: if not, others after it
	 * may be lost as well.
	 */
	private Place findPlace() {
		Place last = this.place;
		if (last == null) {
			last = this.table.newest();
			if (this.wasAway) {
				this.inbox.gap("The database was away when this server started");
			}
		}
		else if (!last.equals(Place.START)) {
			last = findAgain(last);
		}
		this.wasAway = false;
		this.place = last;
		this.checkedAt = this.nanos.getAsLong();
		return last;
	}

	private Place findAgain(Place last) {
		Long createdAt = this.table.createdAt(last.id());
		if (createdAt != null && createdAt == last.createdAt()) {
			return last;
		}
		Place newest = this.table.newest();
		this.inbox.gap("The table reflex_relay does not hold what was read last any more");
		boolean beganAnew = createdAt != null || newest.id() < last.id();
		if (beganAnew) {
			this.holes.clear();
		}
		return beganAnew ? newest : last;
	}

}
