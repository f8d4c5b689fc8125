package io.github.reflexboot.tab;

import org.jspecify.annotations.Nullable;

/**
 * What the token of a page is for that shows who is in a group: the group, and whom the
 * page shows.
 *
 * @param shown stands for those who are shown, without a colon
 * @param group name of the group
 */
record PresenceName(String shown, String group) {

	private static final String PREFIX = "reflex:presence:";

	private static final char END = ':';

	/**
	 * Read a name.
	 * @return {@code null} if it is that of a group
	 */
	static @Nullable PresenceName of(String name) {
		int end = name.indexOf(END, PREFIX.length());
		return (name.startsWith(PREFIX) && end >= 0)
				? new PresenceName(name.substring(PREFIX.length(), end), name.substring(end + 1)) : null;
	}

	String text() {
		return PREFIX + this.shown + END + this.group;
	}

}
