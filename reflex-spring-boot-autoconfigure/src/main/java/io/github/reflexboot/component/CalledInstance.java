package io.github.reflexboot.component;

import org.jspecify.annotations.Nullable;

/**
 * A component that is called.
 *
 * @param instance the instance, with its state
 * @param shown how its page shows it
 * @param stored what was kept of it before; {@code null} for nothing
 * @param before its state before the call, as JSON
 * @param seen how often the state had changed that its tab is known to show
 */
record CalledInstance(ComponentInstance instance, ShownComponent shown, @Nullable StoredState stored, String before,
		int seen) {

	CalledInstance(ComponentInstance instance, ShownComponent shown, @Nullable StoredState stored, String before) {
		this(instance, shown, stored, before, 0);
	}

	/**
	 * Note what its tab shows. Answers arrive in order, so it never shows an older state
	 * again.
	 */
	CalledInstance shownAs(int version) {
		return new CalledInstance(this.instance, this.shown, this.stored, this.before, version);
	}

	/**
	 * Tell whether a tab that shows some version may call it. One that has caused all
	 * changes since is about to learn of them.
	 */
	boolean isUpToDate(int version, String tab) {
		if (version == this.instance.version()) {
			return true;
		}
		return this.stored != null && this.stored.tab().equals(tab) && version >= this.stored.base()
				&& version < this.stored.version();
	}

	/**
	 * Return what is to be kept of it after a change.
	 */
	StoredState changed(String json, long schema, String tab) {
		boolean goesOn = this.stored != null && this.stored.tab().equals(tab);
		int base = (goesOn && this.stored != null) ? Math.max(this.stored.base(), this.seen) : this.instance.version();
		return new StoredState(this.instance.version() + 1, base, tab, this.shown.arguments(), schema,
				System.currentTimeMillis(), json);
	}

}
