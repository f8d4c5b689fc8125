package io.github.reflexboot.component;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.registry.ComponentType;

/**
 * The components of the page that a tab shows. Immutable.
 */
final class KnownComponents {

	private final String path;

	private final Map<String, ShownComponent> components;

	private final Set<String> shown;

	/**
	 * In whose slots components stand.
	 */
	private final Map<String, String> holders = new HashMap<>();

	/**
	 * Create it.
	 * @param path where the page shows them
	 * @param components the components by their ids, in the order of the page, and those
	 * in slots that are not shown
	 * @param shown the ids of those that are shown
	 */
	KnownComponents(String path, Map<String, ShownComponent> components, Set<String> shown) {
		this.path = path;
		this.components = components;
		this.shown = shown;
		components.values().forEach((each) -> each.held().forEach((id) -> this.holders.put(id, each.id())));
	}

	String path() {
		return this.path;
	}

	/**
	 * Return a component, if the page shows it.
	 */
	@Nullable ShownComponent shown(String id) {
		return this.shown.contains(id) ? this.components.get(id) : null;
	}

	/**
	 * Return all that the page shows.
	 */
	Collection<ShownComponent> shown() {
		return this.components.values().stream().filter((each) -> this.shown.contains(each.id())).toList();
	}

	/**
	 * Return the names of the events that those listen to which the page shows.
	 */
	Set<String> events() {
		return shown().stream()
			.flatMap((each) -> each.type().listeners().stream())
			.map(ComponentType.Listener::event)
			.collect(Collectors.toSet());
	}

	/**
	 * Return a component that may stand in a slot that is not shown yet.
	 */
	@Nullable ShownComponent find(String id) {
		return this.components.get(id);
	}

	/**
	 * Tell whether a component of this page is kept under a name.
	 */
	boolean hasName(String name) {
		return name.startsWith(this.path + " ") && this.components.containsKey(name.substring(this.path.length() + 1));
	}

	/**
	 * Tell whether a component stands within another one: in its template or in a slot of
	 * it, at any depth.
	 */
	boolean isWithin(String inner, String outer) {
		String around = containerOf(inner);
		while (around != null && !around.equals(outer)) {
			around = containerOf(around);
		}
		return around != null;
	}

	private @Nullable String containerOf(String id) {
		String holder = this.holders.get(id);
		return (holder != null) ? holder : ComponentIds.parent(id);
	}

	/**
	 * Return what is known when components were rendered again.
	 * @param seen what they show
	 * @param again those that were rendered alone
	 * @return the same if nothing has come or gone
	 */
	KnownComponents after(KnownComponents seen, Collection<String> again) {
		Set<String> left = new LinkedHashSet<>(this.shown);
		left.removeIf((id) -> again.stream().anyMatch((each) -> isWithin(id, each)));
		left.addAll(seen.shown);
		if (seen.components.isEmpty() && left.equals(this.shown)) {
			return this;
		}
		Map<String, ShownComponent> all = new LinkedHashMap<>(this.components);
		all.putAll(seen.components);
		return new KnownComponents(this.path, all, left);
	}

	int weight() {
		return this.components.values().stream().mapToInt(ShownComponent::weight).sum();
	}

}
