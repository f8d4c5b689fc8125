package io.github.reflexboot.websocket;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limits how many sessions the handshakes from one address may begin, as a sustained rate
 * per minute and as a burst after a pause. Only the most recent addresses are remembered;
 * older ones count as new. Safe for use by several threads.
 */
final class NewSessions {

	private static final int MAX_ADDRESSES = 10_000;

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private final int perMinute;

	private final LongSupplier clock;

	private final Map<String, Allowance> addresses = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
			return size() > MAX_ADDRESSES;
		}

	};

	NewSessions(int perMinute, LongSupplier clock) {
		this.perMinute = perMinute;
		this.clock = clock;
	}

	/**
	 * Begin a session.
	 * @param address where the handshake comes from
	 * @return how long to wait; zero if it may begin now
	 */
	synchronized Duration begin(String address) {
		long now = this.clock.getAsLong();
		Allowance allowance = this.addresses.computeIfAbsent(address, (absent) -> new Allowance(this.perMinute, now));
		double earned = (double) (now - allowance.measuredAt) / MINUTE * this.perMinute;
		allowance.left = Math.min(this.perMinute, allowance.left + earned);
		allowance.measuredAt = now;
		if (allowance.left >= 1) {
			allowance.left--;
			return Duration.ZERO;
		}
		return Duration.ofNanos((long) Math.ceil((1 - allowance.left) / this.perMinute * MINUTE));
	}

	synchronized int size() {
		return this.addresses.size();
	}

	private static final class Allowance {

		private double left;

		private long measuredAt;

		private Allowance(double left, long measuredAt) {
			this.left = left;
			this.measuredAt = measuredAt;
		}

	}

}
