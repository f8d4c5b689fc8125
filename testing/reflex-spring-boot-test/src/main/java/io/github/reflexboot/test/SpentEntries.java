package io.github.reflexboot.test;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Which entries with {@code :once} have had their event. They are spent for their
 * element, whatever the page is morphed into. For one page, on the thread of its test.
 */
final class SpentEntries {

	private final IdentityHashMap<Element, Set<String>> keys = new IdentityHashMap<>();

	boolean include(Listener listener) {
		return this.keys.getOrDefault(listener.element(), Set.of()).contains(listener.key());
	}

	void add(Listener listener) {
		if (listener.is("once")) {
			this.keys.computeIfAbsent(listener.element(), (element) -> new HashSet<>()).add(listener.key());
		}
	}

	/**
	 * Keep what is known of an element and those inside of it that others take the place
	 * of.
	 */
	void carryOver(Element from, Element to) {
		for (Element element : List.copyOf(this.keys.keySet())) {
			Element same = successor(element, from, to);
			if (same != null) {
				this.keys.put(same, this.keys.getOrDefault(element, Set.of()));
			}
		}
	}

	private static @Nullable Element successor(Element element, Element from, Element to) {
		if (element.equals(from)) {
			return to;
		}
		return element.parents().contains(from) ? Forms.counterpart(element, from, to) : null;
	}

}
