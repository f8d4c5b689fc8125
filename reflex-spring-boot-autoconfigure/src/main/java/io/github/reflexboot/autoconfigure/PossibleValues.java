package io.github.reflexboot.autoconfigure;

import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Refuses values of properties with which nothing could work, when they are read.
 */
final class PossibleValues {

	/**
	 * The shortest time that is not as good as none.
	 */
	static final Duration SHORTEST = Duration.ofMillis(100);

	/**
	 * Shorter than any message or page: who writes this means another unit.
	 */
	private static final DataSize MIN_SIZE = DataSize.ofKilobytes(1);

	private static final DataSize MAX_SIZE = DataSize.ofBytes(Integer.MAX_VALUE);

	/**
	 * Beyond it, nanoseconds do not fit into a {@code long}.
	 */
	private static final Duration MAX_TIME = Duration.ofDays(36_500);

	private static final Pattern COOKIE = Pattern.compile("[\\w-]*");

	private final String prefix;

	PossibleValues(String prefix) {
		this.prefix = prefix;
	}

	PossibleValues number(String name, @Nullable Integer value, int least) {
		check(name, value, value == null || value >= least, least + " or more");
		return this;
	}

	PossibleValues time(String name, @Nullable Duration value, Duration least) {
		boolean isPossible = value == null || (value.compareTo(least) >= 0 && value.compareTo(MAX_TIME) <= 0);
		check(name, (value != null) ? text(value) : null, isPossible,
				text(least) + " or more, and " + MAX_TIME.toDays() + "d at most");
		return this;
	}

	PossibleValues size(String name, DataSize value) {
		check(name, value, value.compareTo(MIN_SIZE) >= 0, "1KB or more");
		return this;
	}

	/**
	 * Check the size of what can be done without.
	 */
	PossibleValues sizeOrNone(String name, @Nullable DataSize value) {
		check(name, value, value == null || !value.isNegative(), "0 or more");
		return this;
	}

	/**
	 * Check the size of what is held as a whole.
	 */
	PossibleValues sizeOfOne(String name, DataSize value) {
		check(name, value, value.compareTo(MIN_SIZE) >= 0 && value.compareTo(MAX_SIZE) <= 0,
				"1KB or more, and less than 2GB");
		return this;
	}

	PossibleValues cookieOrNone(String name, String value) {
		check(name, "'" + value + "'", COOKIE.matcher(value).matches(),
				"the name of a cookie: letters, digits, - and _");
		return this;
	}

	private static String text(Duration value) {
		return (value.toNanosPart() % 1_000_000 == 0 && value.abs().compareTo(MAX_TIME) <= 0) ? value.toMillis() + "ms"
				: value.toString();
	}

	private void check(String name, @Nullable Object value, boolean isPossible, String expected) {
		Assert.isTrue(isPossible, () -> "'" + this.prefix + name + "' must be " + expected + ", but is " + value);
	}

}
