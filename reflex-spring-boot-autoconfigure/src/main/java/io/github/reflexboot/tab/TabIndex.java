package io.github.reflexboot.tab;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds open tabs by what they have in common, without looking at the others. Safe for
 * use by several threads. Callers of {@code update} must not hold a lock that a tab's
 * getters need.
 */
final class TabIndex {

	private final Map<Tab, Set<Key>> keys = new ConcurrentHashMap<>();

	private final Map<Key, Set<Tab>> tabs = new ConcurrentHashMap<>();

	/**
	 * Add a tab.
	 * @return the groups in which somebody else may be present now
	 */
	Set<String> add(Tab tab) {
		this.keys.computeIfAbsent(tab, (added) -> Set.of());
		return update(tab);
	}

	/**
	 * The session, user or groups of a tab may have changed, or whom it shows.
	 * @return the groups in which somebody else may be present now
	 */
	Set<String> update(Tab tab) {
		Set<String> touched = new HashSet<>();
		this.keys.computeIfPresent(tab, (updated, before) -> {
			Set<Key> now = keysOf(tab);
			addPresence(before, touched);
			addPresence(now, touched);
			before.stream().filter((key) -> !now.contains(key)).forEach((key) -> removeFrom(key, tab));
			now.stream().filter((key) -> !before.contains(key)).forEach((key) -> addTo(key, tab));
			return now;
		});
		return touched;
	}

	/**
	 * Remove a tab.
	 * @return the groups in which somebody else may be present now
	 */
	Set<String> remove(Tab tab) {
		Set<String> touched = new HashSet<>();
		this.keys.computeIfPresent(tab, (removed, before) -> {
			before.forEach((key) -> removeFrom(key, tab));
			addPresence(before, touched);
			return null;
		});
		return touched;
	}

	private static void addPresence(Set<Key> keys, Set<String> groups) {
		keys.stream().filter((key) -> key.kind() == Kind.PRESENCE).forEach((key) -> groups.add(key.value()));
	}

	private void addTo(Key key, Tab tab) {
		this.tabs.compute(key, (shared, known) -> {
			Set<Tab> with = (known != null) ? known : ConcurrentHashMap.newKeySet();
			with.add(tab);
			return with;
		});
	}

	private void removeFrom(Key key, Tab tab) {
		this.tabs.computeIfPresent(key, (shared, known) -> {
			known.remove(tab);
			return known.isEmpty() ? null : known;
		});
	}

	private static Set<Key> keysOf(Tab tab) {
		Set<Key> keys = new HashSet<>();
		keys.add(new Key(Kind.ID, tab.id()));
		keys.add(new Key(Kind.ADDRESS, tab.address()));
		addIfKnown(keys, Kind.SESSION, tab.session());
		addIfKnown(keys, Kind.USER, tab.user());
		JoinedGroups joined = tab.broadcasts().joined();
		joined.names().forEach((group) -> keys.add(new Key(Kind.GROUP, group)));
		joined.shown().keySet().forEach((group) -> keys.add(new Key(Kind.PRESENCE, group)));
		return keys;
	}

	private static void addIfKnown(Set<Key> keys, Kind kind, @Nullable String value) {
		if (value != null) {
			keys.add(new Key(kind, value));
		}
	}

	Stream<Tab> find(Kind kind, String value) {
		return this.tabs.getOrDefault(new Key(kind, value), Set.of()).stream();
	}

	Stream<Tab> all() {
		return this.keys.keySet().stream();
	}

	int size() {
		return this.keys.size();
	}

	/**
	 * What tabs can be found by.
	 */
	enum Kind {

		ID, ADDRESS, SESSION, USER, GROUP, PRESENCE

	}

	private record Key(Kind kind, String value) {

	}

}
