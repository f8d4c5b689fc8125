package io.github.reflexboot.root;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What of a template is rendered where only roots are: some of its elements, and of what
 * others insert, only some again.
 */
final class Selection {

	private final Object template;

	private final Map<Integer, Integer> elements = new HashMap<>();

	private final Map<Integer, Selection> inserted = new HashMap<>();

	private Selection(Object template) {
		this.template = template;
	}

	/**
	 * Select roots.
	 * @param page the reading of the page's own template
	 * @param roots the roots
	 * @param areInPlace whether rows are likely to be where they were
	 * @return the selection; {@code null} if they are not of this page
	 */
	static @Nullable Selection of(Object page, Collection<RootPlace> roots, boolean areInPlace) {
		Selection selection = new Selection(page);
		return roots.stream()
			.allMatch((each) -> selection.add(each.element().steps(), areInPlace ? each.row() : TagNote.ANY))
					? selection : null;
	}

	private boolean add(List<ElementPath> steps, int row) {
		ElementPath first = steps.get(0);
		if (!isOf(first.template())) {
			return false;
		}
		if (steps.size() == 1) {
			this.elements.merge(first.element(), row, (one, other) -> TagNote.ANY);
			return true;
		}
		Object next = steps.get(1).template();
		return this.inserted.computeIfAbsent(first.element(), (host) -> new Selection(next))
			.add(steps.subList(1, steps.size()), row);
	}

	/**
	 * Return which of several elements is likely to be the wanted one.
	 * @return {@link TagNote#ANY} if nobody knows, or several are wanted
	 */
	int likelyRow(int element) {
		return this.elements.getOrDefault(element, TagNote.ANY);
	}

	boolean isOf(Object reading) {
		return this.template == reading;
	}

	/**
	 * Return what is selected of that which an element inserts.
	 * @return {@code null} for all of it
	 */
	@Nullable Selection insertedBy(ElementEvents host, TemplateRoots roots) {
		boolean isAll = this.elements.containsKey(host.open()) || isWithinSelected(host, roots);
		return isAll ? null : this.inserted.get(host.open());
	}

	/**
	 * Return whether, of an element that is there several times, only what is wanted is
	 * rendered.
	 */
	boolean isPickedFrom(ElementEvents element, TemplateRoots roots) {
		return this.elements.containsKey(element.open()) && !isWithinSelected(element, roots);
	}

	private boolean isWithinSelected(ElementEvents element, TemplateRoots roots) {
		return this.elements.keySet().stream().map(roots::at).anyMatch((each) -> each.isAround(element));
	}

	/**
	 * Return the places of the events that are to be processed.
	 */
	BitSet events(TemplateRoots roots) {
		BitSet events = new BitSet();
		Stream.concat(this.elements.keySet().stream(), this.inserted.keySet().stream())
			.map(roots::at)
			.forEach((each) -> {
				each.around().forEach(events::set);
				events.set(each.open());
				events.set(each.close());
			});
		this.elements.keySet().stream().map(roots::at).forEach((each) -> events.set(each.open(), each.close() + 1));
		return events;
	}

}
