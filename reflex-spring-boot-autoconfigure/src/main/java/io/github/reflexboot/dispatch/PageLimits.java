package io.github.reflexboot.dispatch;

import java.time.Duration;

/**
 * What one page may take.
 *
 * @param timeout how long it may take, where it is made asynchronously
 * @param maxSize how many bytes it may have
 * @since 0.1.0
 */
public record PageLimits(Duration timeout, int maxSize) {

	/**
	 * How long a page that was told to end has time for that.
	 */
	static final Duration GRACE = Duration.ofMillis(500);

	/**
	 * Say that a page takes too long.
	 */
	String tooLong() {
		return "takes longer than " + this.timeout.toMillis() + " ms (reflex.limits.page-timeout)";
	}

}
