package io.github.reflexboot.dispatch;

import java.time.Duration;

import io.github.reflexboot.measure.Limit;

/**
 * The time and space that one page may take.
 *
 * @param timeout how long it may take if it is asynchronous
 * @param maxSize how many bytes it may have
 * @since 0.1.0
 */
public record PageLimits(Duration timeout, int maxSize) {

	/**
	 * How much time a page has to end after it was told to.
	 */
	static final Duration GRACE = Duration.ofMillis(500);

	/**
	 * Say that a page takes too long.
	 */
	Excess tooLong() {
		return new Excess(Limit.PAGE_TIMEOUT,
				"takes longer than " + this.timeout.toMillis() + " ms (reflex.limits.page-timeout)");
	}

}
