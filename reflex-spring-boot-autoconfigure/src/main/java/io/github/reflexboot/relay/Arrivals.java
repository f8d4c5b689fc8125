package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Follows the numbers of what other servers say. Each counts its own messages, so what
 * comes twice is known again, and what never came is noticed with the next one. For one
 * thread at a time.
 */
final class Arrivals {

	/**
	 * A server that has said nothing for so long is gone, and would have another name.
	 */
	static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

	private final Map<String, Last> nodes = new HashMap<>();

	private final Duration introduction;

	private final LongSupplier nanos;

	private final long since;

	/**
	 * Begin with no servers.
	 * @param introduction how long this server listens until it must have heard of all
	 * others
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
		Last last = this.nodes.get(node);
		if (last != null && number <= last.number()) {
			return Arrival.AGAIN;
		}
		if (last == null) {
			this.nodes.values().removeIf((other) -> now - other.at() > FORGOTTEN_AFTER.toNanos());
		}
		this.nodes.put(node, new Last(number, now));
		boolean isNext = (last != null) ? number == last.number() + 1
				: number == 0 || now - this.since < this.introduction.toNanos();
		return isNext ? Arrival.NEXT : Arrival.AFTER_A_GAP;
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

	private record Last(long number, long at) {

	}

}
