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

	void add(Tab tab) {
		this.keys.computeIfAbsent(tab, (added) -> Set.of());
		update(tab);
	}

	/**
	 * The session, user or groups of a tab may have changed.
	 */
	void update(Tab tab) {
		this.keys.computeIfPresent(tab, (updated, before) -> {
			Set<Key> now = keysOf(tab);
			before.stream().filter((key) -> !now.contains(key)).forEach((key) -> removeFrom(key, tab));
			now.stream().filter((key) -> !before.contains(key)).forEach((key) -> addTo(key, tab));
			return now;
		});
	}

	void remove(Tab tab) {
		this.keys.computeIfPresent(tab, (removed, before) -> {
			before.forEach((key) -> removeFrom(key, tab));
			return null;
		});
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
		tab.broadcasts().joined().forEach((group) -> keys.add(new Key(Kind.GROUP, group)));
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

		ID, ADDRESS, SESSION, USER, GROUP

	}

	private record Key(Kind kind, String value) {

	}

}
