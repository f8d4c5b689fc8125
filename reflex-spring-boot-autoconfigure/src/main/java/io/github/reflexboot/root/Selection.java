package io.github.reflexboot.root;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What of a template is rendered where only roots are: some of its elements, and of what
 * others insert, only some again.
 */
final class Selection {

	private final Object template;

	private final Set<Integer> elements = new HashSet<>();

	private final Map<Integer, Selection> inserted = new HashMap<>();

	private Selection(Object template) {
		this.template = template;
	}

	/**
	 * Select elements.
	 * @param page the reading of the page's own template
	 * @param elements the elements
	 * @return the selection; {@code null} if they are not of this page
	 */
	static @Nullable Selection of(Object page, Collection<ElementPath> elements) {
		Selection selection = new Selection(page);
		return elements.stream().allMatch((each) -> selection.add(each.steps())) ? selection : null;
	}

	private boolean add(List<ElementPath> steps) {
		ElementPath first = steps.get(0);
		if (!isOf(first.template())) {
			return false;
		}
		if (steps.size() == 1) {
			this.elements.add(first.element());
			return true;
		}
		Object next = steps.get(1).template();
		return this.inserted.computeIfAbsent(first.element(), (host) -> new Selection(next))
			.add(steps.subList(1, steps.size()));
	}

	boolean isOf(Object reading) {
		return this.template == reading;
	}

	/**
	 * Return what is selected of that which an element inserts.
	 * @return {@code null} for all of it
	 */
	@Nullable Selection insertedBy(ElementEvents host, TemplateRoots roots) {
		boolean isAll = this.elements.contains(host.open()) || isWithinSelected(host, roots);
		return isAll ? null : this.inserted.get(host.open());
	}

	/**
	 * Return whether, of an element that is there several times, only what is wanted is
	 * rendered.
	 */
	boolean isPickedFrom(ElementEvents element, TemplateRoots roots) {
		return this.elements.contains(element.open()) && !isWithinSelected(element, roots);
	}

	private boolean isWithinSelected(ElementEvents element, TemplateRoots roots) {
		return this.elements.stream().map(roots::at).anyMatch((each) -> each.isAround(element));
	}

	/**
	 * Return the places of the events that are to be processed.
	 */
	BitSet events(TemplateRoots roots) {
		BitSet events = new BitSet();
		Stream.concat(this.elements.stream(), this.inserted.keySet().stream()).map(roots::at).forEach((each) -> {
			each.around().forEach(events::set);
			events.set(each.open());
			events.set(each.close());
		});
		this.elements.stream().map(roots::at).forEach((each) -> events.set(each.open(), each.close() + 1));
		return events;
	}

}
