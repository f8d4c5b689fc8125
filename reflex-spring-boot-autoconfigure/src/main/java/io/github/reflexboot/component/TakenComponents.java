package io.github.reflexboot.component;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes down which components one request renders, and how to make them again. For one
 * thread at a time.
 */
final class TakenComponents {

	private final boolean isWanted;

	private final Map<String, ShownComponent> shown = new LinkedHashMap<>();

	private final Set<String> rendered = new HashSet<>();

	private final Set<String> alone = new HashSet<>();

	/**
	 * Create it.
	 * @param isWanted whether anybody wants to know what is shown
	 */
	TakenComponents(boolean isWanted) {
		this.isWanted = isWanted;
	}

	/**
	 * Tell whether anybody wants to know what is shown.
	 */
	boolean areWanted() {
		return this.isWanted;
	}

	/**
	 * A component is about to be rendered.
	 * @return whether it is the first one of this id
	 */
	boolean begin(String id) {
		return this.rendered.add(id);
	}

	/**
	 * A component is about to be rendered without the page.
	 */
	void beginAlone(String id) {
		this.rendered.add(id);
		this.alone.add(id);
	}

	/**
	 * Return those that were rendered without the page, by their ids.
	 */
	Set<String> alone() {
		return this.alone;
	}

	void add(ShownComponent component) {
		this.shown.put(component.id(), component);
	}

	/**
	 * All is going to be rendered once more.
	 */
	void startAnew() {
		this.rendered.clear();
	}

	/**
	 * Return what was seen so far.
	 * @param path where the page shows it
	 * @param isVisible tells by its id whether one that was rendered is shown
	 */
	KnownComponents known(String path, Predicate<String> isVisible) {
		Set<String> visible = this.rendered.stream().filter(isVisible).collect(Collectors.toSet());
		return new KnownComponents(path, new LinkedHashMap<>(this.shown), visible);
	}

}
