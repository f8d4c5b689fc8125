package io.github.reflexboot.relay;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexRelay.Inbox;
import io.github.reflexboot.relay.RelayTable.Place;
import io.github.reflexboot.relay.RowNumbers.Written;

/**
 * Finds where a reader of the table is: the row that it has read last may be lost, and
 * the database may give numbers again that it gave before. For one thread, but for what
 * was found last.
 */
final class TablePlace {

	private final RelayTable table;

	private final RowNumbers numbers;

	private final Inbox inbox;

	private final Holes holes;

	private final RecentRows recent;

	private volatile @Nullable Place last;

	private long top;

	private long tick;

	private boolean wasAway;

	TablePlace(RelayTable table, @Nullable Place last, Inbox inbox, Holes holes, RecentRows recent) {
		this.table = table;
		this.numbers = table.numbers();
		this.last = last;
		this.inbox = inbox;
		this.holes = holes;
		this.recent = recent;
		this.tick = this.numbers.tick();
	}

	/**
	 * Return it as it was found last; {@code null} before that.
	 */
	@Nullable Place last() {
		return this.last;
	}

	/**
	 * Return the highest row that was there, or was taken, far ahead of the numbers that
	 * are given; 0 for none.
	 */
	long top() {
		return this.top;
	}

	void moveTo(Place place) {
		this.last = place;
	}

	/**
	 * A row was taken far ahead.
	 */
	void taken(Place ahead) {
		this.top = Math.max(this.top, ahead.id());
	}

	/**
	 * The database cannot be reached, and may be another one when it can.
	 */
	void failed() {
		this.wasAway = true;
	}

	/**
	 * Find out whether the row that was read last is still there: if not, others after it
	 * may be lost as well.
	 */
	Place find() {
		Place last = this.last;
		if (last == null) {
			this.numbers.ask();
			last = end();
			if (this.wasAway) {
				this.inbox.gap("The database was away when this server started");
			}
		}
		else if (last.isRow()) {
			last = findAgain(last);
		}
		this.wasAway = false;
		this.last = last;
		return last;
	}

	private Place findAgain(Place last) {
		Long createdAt = this.table.createdAt(last.id());
		if (createdAt != null && createdAt == last.createdAt()) {
			return last;
		}
		this.inbox.gap("The table reflex_relay does not hold what was read last any more");
		this.numbers.ask();
		Long latest = this.numbers.latest();
		boolean beganAnew = createdAt != null || ((latest != null) ? latest : this.table.newest().id()) < last.id();
		if (!beganAnew) {
			return Place.at(last.id());
		}
		this.holes.clear();
		this.recent.clear();
		return end();
	}

	/**
	 * Return the last row that was written with a number that the database has given.
	 */
	private Place end() {
		Place newest = this.table.newest();
		Long latest = this.numbers.latest();
		this.top = (newest.id() > this.numbers.bound()) ? newest.id() : 0;
		Place end = (latest != null) ? this.table.newest(latest) : newest;
		this.tick = this.numbers.tick();
		return end;
	}

	/**
	 * What this server writes is read by itself. If it is not, the database has begun to
	 * give lower numbers than those that were read.
	 */
	Place goBack(Place last) {
		Written written = this.numbers.written();
		if (written == null || written.tick() <= this.tick) {
			return last;
		}
		this.tick = written.tick();
		Place own = written.place();
		if (own.id() > last.id() || this.recent.has(own) || this.holes.has(own.id())) {
			return last;
		}
		Long createdAt = this.table.createdAt(own.id());
		if (createdAt == null || createdAt != own.createdAt()) {
			return last;
		}
		this.inbox.gap("The database numbers the rows of the table reflex_relay from " + own.id()
				+ " on, which is behind row " + last.id() + " that was read");
		this.holes.clear();
		this.top = Math.max(this.top, last.id());
		this.last = Place.at(own.id() - 1);
		return Place.at(own.id() - 1);
	}

}
