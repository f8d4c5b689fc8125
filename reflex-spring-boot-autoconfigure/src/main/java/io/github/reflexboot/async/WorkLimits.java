package io.github.reflexboot.async;

import org.jspecify.annotations.Nullable;

/**
 * How much work there is at the same time.
 *
 * @param all of everybody
 * @param ofSession of one session
 * @param ofAddress of one address
 * @since 0.1.0
 */
public record WorkLimits(int all, int ofSession, int ofAddress) {

	/**
	 * Return limits that leave room for others than those of one address.
	 * @param all of everybody
	 * @param ofSession of one session
	 * @param ofAddress of one address; {@code null} for three quarters of all
	 * @return the limits
	 */
	public static WorkLimits of(int all, int ofSession, @Nullable Integer ofAddress) {
		return new WorkLimits(all, ofSession, (ofAddress != null) ? ofAddress : Math.max(1, all - all / 4));
	}

}
