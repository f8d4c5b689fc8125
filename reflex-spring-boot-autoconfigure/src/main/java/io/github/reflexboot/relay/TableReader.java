package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexRelay.Inbox;
import io.github.reflexboot.relay.RelayTable.Place;
import io.github.reflexboot.relay.RelayTable.Row;

/**
 * Reads a table from where it was, behind the numbers that the database gives: a row that
 * is far ahead of them is taken as well, and reading goes on before it. For one thread,
 * but for its place.
 */
final class TableReader {

	private static final Log logger = LogFactory.getLog(TableReader.class);

	private static final Duration CHECK_AFTER = Duration.ofSeconds(1);

	private final RelayTable table;

	private final RowNumbers numbers;

	private final Inbox inbox;

	private final BooleanSupplier active;

	private final LongSupplier nanos;

	private final Holes holes = new Holes();

	private final RecentRows recent = new RecentRows();

	private final TablePlace place;

	private boolean isSure;

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
		this.numbers = table.numbers();
		this.place = new TablePlace(table, place, inbox, this.holes, this.recent);
		this.inbox = inbox;
		this.active = active;
		this.nanos = nanos;
	}

	/**
	 * Return where it is; {@code null} before that is known.
	 */
	@Nullable Place place() {
		return this.place.last();
	}

	/**
	 * Read what has come.
	 * @return whether there may be more at once
	 */
	boolean read() {
		Place last = findPlace();
		long now = this.nanos.getAsLong();
		long bound = this.numbers.bound();
		boolean isSplit = this.place.top() > last.id();
		List<Row> late = this.table.among(this.holes.open());
		List<Row> next = isSplit ? this.table.between(last.id(), bound) : this.table.after(last.id());
		List<Row> ahead = isSplit ? this.table.after(Math.max(this.place.top(), bound)) : List.of();
		if (!this.active.getAsBoolean()) {
			return false;
		}
		for (Row each : late) {
			Row row = this.table.whole(each);
			this.holes.found(row.place().id());
			take(row);
		}
		if (this.holes.lookedUp(now, latest())) {
			this.numbers.ask();
		}
		boolean isRead = follow(last, next, now) && takeAhead(ahead, isSplit);
		this.isSure = !next.isEmpty() || now - this.checkedAt < CHECK_AFTER.toNanos();
		return !isRead || next.size() == RelayTable.AT_ONCE || ahead.size() == RelayTable.AT_ONCE;
	}

	private Place findPlace() {
		Place last = this.isSure ? this.place.last() : null;
		if (last == null) {
			last = this.place.find();
			this.checkedAt = this.nanos.getAsLong();
		}
		return this.place.goBack(last);
	}

	private long latest() {
		Long latest = this.numbers.latest();
		return (latest != null) ? latest : Long.MAX_VALUE;
	}

	/**
	 * Take the next rows, as far as their numbers can be true.
	 * @return {@code false} if the others are still to be read
	 */
	private boolean follow(Place from, List<Row> rows, long now) {
		Place last = from;
		for (Row each : rows) {
			if (each.place().id() > this.numbers.bound() && isFarAhead(each)) {
				return takeAhead(rows.subList(rows.indexOf(each), rows.size()), false);
			}
			Row row = this.table.whole(each);
			this.holes.passed(last.id(), row.place().id(), now);
			last = row.place();
			this.place.moveTo(last);
			take(row);
		}
		if (!rows.isEmpty() && this.place.top() > last.id() && last.id() > latest()) {
			this.numbers.ask();
		}
		return true;
	}

	private boolean isFarAhead(Row row) {
		this.numbers.ask();
		return row.place().id() > this.numbers.bound();
	}

	private boolean takeAhead(List<Row> rows, boolean isSplit) {
		if (isSplit && !rows.isEmpty() && !isFarAhead(rows.get(0))) {
			return false;
		}
		for (Row each : rows) {
			if (!isSplit && each.equals(rows.get(0))) {
				logger.warn("Row " + each.place().id()
						+ " of the table reflex_relay is far ahead of the numbers that the "
						+ "database gives, the last of which was " + latest()
						+ ". Somebody has written it with a number of their own. This server goes on reading before it");
			}
			Row row = this.table.whole(each);
			this.place.taken(row.place());
			take(row);
		}
		return true;
	}

	private void take(Row row) {
		if (!this.recent.add(row.place())) {
			return;
		}
		if (row.body() != null) {
			this.inbox.take(row.body());
		}
		else {
			this.inbox.gap("Row " + row.place().id() + " of the table reflex_relay is too long to be a message, does "
					+ "not fit into memory or was deleted while it was read");
		}
	}

	/**
	 * The database cannot be reached, and may be another one when it can.
	 */
	void failed() {
		this.isSure = false;
		this.place.failed();
	}

}
