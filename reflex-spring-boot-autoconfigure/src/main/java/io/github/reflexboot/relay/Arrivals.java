package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.relay.HeardServers.Last;

/**
 * Follows the numbers of what other servers say. Each counts its own messages, so what
 * comes twice is known again, and what never came is noticed with the next one. Servers
 * that were heard once are kept apart from those that go on: whoever can write to the
 * engine can invent as many as they like. For one thread at a time.
 */
final class Arrivals {

	/**
	 * Nobody runs so many; further ones are heard as well, but each message of theirs may
	 * seem to be one after a gap.
	 */
	static final int MOST_SERVERS = 256;

	private final HeardServers newcomers = new HeardServers(MOST_SERVERS);

	private final HeardServers living = new HeardServers(MOST_SERVERS);

	private final Duration introduction;

	private final LongSupplier nanos;

	private final long since;

	/**
	 * Begin with no servers.
	 * @param introduction how long this server listens until it must have heard of all
	 * others: none of those that live is silent for so long
	 * @param nanos the clock
	 */
	Arrivals(Duration introduction, LongSupplier nanos) {
		this.introduction = introduction;
		this.nanos = nanos;
		this.since = nanos.getAsLong();
	}

	/**
	 * Take a number.
	 * @param node the server that counts
	 * @param number the number, from 0
	 */
	Arrival take(String node, long number) {
		long now = this.nanos.getAsLong();
		Last last = last(node);
		if (last == null) {
			this.newcomers.put(node, new Last(number, number + 1, now));
			boolean isNew = number == 0 || now - this.since < this.introduction.toNanos();
			return isNew ? Arrival.NEXT : Arrival.AFTER_A_GAP;
		}
		boolean isNext = number == last.number() + 1 || number == last.expected();
		if (!isNext && number <= last.number()) {
			return Arrival.AGAIN;
		}
		keep(node, new Last(number, isNext ? number + 1 : last.expected(), now));
		return isNext ? Arrival.NEXT : Arrival.AFTER_A_GAP;
	}

	private @Nullable Last last(String node) {
		Last last = this.living.get(node);
		return (last != null) ? last : this.newcomers.get(node);
	}

	/**
	 * A newcomer that is heard again lives, but takes the place of none that does.
	 */
	private void keep(String node, Last last) {
		boolean isPlace = this.living.get(node) != null
				|| this.living.hasPlace(last.at() - this.introduction.toNanos());
		(isPlace ? this.living : this.newcomers).put(node, last);
		if (isPlace) {
			this.newcomers.remove(node);
		}
	}

	/**
	 * How a message comes.
	 */
	enum Arrival {

		/**
		 * As it should.
		 */
		NEXT,

		/**
		 * For the second time.
		 */
		AGAIN,

		/**
		 * When one before it was lost.
		 */
		AFTER_A_GAP

	}

}
