package io.github.reflexboot.tab;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The trace in which a page was loaded, as the page says. A browser may say anything, so
 * it is good for a link and for nothing else.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param isSampled whether the trace is recorded
 * @since 0.1.0
 */
public record PageTrace(String traceId, String spanId, boolean isSampled) {

	private static final Pattern TRACEPARENT = Pattern
		.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

	private static final int LENGTH = 55;

	/**
	 * Read what a page says.
	 * @param traceparent in the format of W3C Trace Context; {@code null} for nothing
	 * @return the trace; {@code null} if it is none
	 */
	public static @Nullable PageTrace of(@Nullable String traceparent) {
		if (traceparent == null || traceparent.length() != LENGTH) {
			return null;
		}
		Matcher matcher = TRACEPARENT.matcher(traceparent);
		return matcher.matches()
				? new PageTrace(matcher.group(1), matcher.group(2), (Integer.parseInt(matcher.group(3), 16) & 1) != 0)
				: null;
	}

}
