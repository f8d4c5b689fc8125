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

	private static final int MOST_NODES = 10_000;

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
	 * @throws IllegalArgumentException if there are more servers than can be true
	 */
	Arrival take(String node, long number) {
		long now = this.nanos.getAsLong();
		Last last = this.nodes.get(node);
		if (last == null) {
			return introduce(node, number, now);
		}
		boolean isNext = number == last.number() + 1 || number == last.expected();
		if (!isNext && number <= last.number()) {
			return Arrival.AGAIN;
		}
		this.nodes.put(node, new Last(number, isNext ? number + 1 : last.expected(), now));
		return isNext ? Arrival.NEXT : Arrival.AFTER_A_GAP;
	}

	private Arrival introduce(String node, long number, long now) {
		this.nodes.values().removeIf((other) -> now - other.at() > FORGOTTEN_AFTER.toNanos());
		if (this.nodes.size() >= MOST_NODES) {
			throw new IllegalArgumentException("More than " + MOST_NODES + " servers have said something lately");
		}
		this.nodes.put(node, new Last(number, number + 1, now));
		return (number == 0 || now - this.since < this.introduction.toNanos()) ? Arrival.NEXT : Arrival.AFTER_A_GAP;
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

	/**
	 * What came last of a server.
	 *
	 * @param number its number
	 * @param expected the number that did not come, if one is missing: a server that goes
	 * on with it has never said what came in between
	 * @param at when it came
	 */
	private record Last(long number, long expected, long at) {

	}

}
