package io.github.reflexboot.component;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a component: in the session of its visitor as one text, so that every
 * session store can hold it, or signed in its page.
 *
 * @param version how often it has changed
 * @param base the version from which on all changes were made by the same tab
 * @param tab that tab
 * @param arguments what the tag gave it at first, as a fingerprint
 * @param schema its fields, as a fingerprint
 * @param usedAt when it was last changed, in milliseconds since 1970
 * @param json its fields
 */
record StoredState(int version, int base, String tab, long arguments, long schema, long usedAt, String json) {

	private static final int PARTS = 7;

	static @Nullable StoredState parse(@Nullable Object text) {
		String[] parts = (text instanceof String string) ? string.split(" ", PARTS) : new String[0];
		if (parts.length != PARTS) {
			return null;
		}
		try {
			return new StoredState(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2],
					Long.parseLong(parts[3]), Long.parseLong(parts[4]), Long.parseLong(parts[5]), parts[6]);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * Return it as the newest state of a tab that has brought it back.
	 */
	StoredState in(String browser) {
		return new StoredState(this.version, this.version, browser, this.arguments, this.schema, this.usedAt,
				this.json);
	}

	boolean isNewerThan(StoredState other) {
		return this.version > other.version || (this.version == other.version && this.usedAt > other.usedAt);
	}

	String text() {
		return this.version + " " + this.base + " " + this.tab + " " + this.arguments + " " + this.schema + " "
				+ this.usedAt + " " + this.json;
	}

}
