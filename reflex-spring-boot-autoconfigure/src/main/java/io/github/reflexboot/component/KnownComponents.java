package io.github.reflexboot.component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The components of the page that a tab shows.
 *
 * @param path where the page shows them
 * @param components the components by their ids, in the order of the page
 */
record KnownComponents(String path, Map<String, ShownComponent> components) {

	/**
	 * Tell whether a component stands within another one: in its template or in a slot of
	 * it, at any depth.
	 */
	boolean isWithin(String inner, String outer) {
		if (inner.startsWith(outer + "/")) {
			return true;
		}
		return this.components.values()
			.stream()
			.filter((each) -> each.holds(inner) || inner.startsWith(each.id() + "/"))
			.anyMatch((each) -> each.id().equals(outer) || isWithin(each.id(), outer));
	}

	KnownComponents with(Map<String, ShownComponent> more) {
		Map<String, ShownComponent> all = new LinkedHashMap<>(this.components);
		all.putAll(more);
		return new KnownComponents(this.path, all);
	}

	int weight() {
		return this.components.values().stream().mapToInt(ShownComponent::weight).sum();
	}

}
