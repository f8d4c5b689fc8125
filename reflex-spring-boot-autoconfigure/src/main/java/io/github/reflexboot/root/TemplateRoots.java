package io.github.reflexboot.root;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEvent;

/**
 * The elements of one reading of a template that can be rendered alone, and those that
 * insert other templates, in which there may be more.
 */
final class TemplateRoots {

	/**
	 * What may read the variable that says which of several an element is.
	 */
	private static final Set<String> NUMBERED = Set.of("Stat", "#vars", "#ctx", "#root", "__", "insert", "replace",
			"include", "substituteby");

	private final Map<Integer, ElementEvents> elements = new HashMap<>();

	private final Map<String, ElementEvents> named = new HashMap<>();

	private final Set<Integer> marked = new HashSet<>();

	private final Set<Integer> numbered = new HashSet<>();

	private final Set<Integer> hosts = new HashSet<>();

	private final Set<String> prefixes;

	private TemplateRoots(Set<String> prefixes) {
		this.prefixes = prefixes;
	}

	/**
	 * Look at a template.
	 * @param model the template
	 * @param prefixes of all dialects
	 */
	static TemplateRoots of(TemplateModel model, Set<String> prefixes) {
		TemplateRoots roots = new TemplateRoots(prefixes);
		List<TemplateElement> elements = read(model);
		elements.stream().filter((each) -> each.isReached(prefixes)).forEach((each) -> roots.add(each, model));
		roots.addNamed(elements);
		roots.addTitle(elements);
		return roots;
	}

	/**
	 * Return an element that can be rendered alone.
	 * @param id its id, or {@link RootPlaces#TITLE} for the one with the title
	 * @return the element; {@code null} if there is none
	 */
	@Nullable ElementEvents find(String id) {
		return this.named.get(id);
	}

	/**
	 * Return an element that can be rendered alone, or inserts what can be.
	 * @param place of its start tag
	 */
	ElementEvents at(int place) {
		return Objects.requireNonNull(this.elements.get(place));
	}

	/**
	 * Return whether an element has {@code reflex:root} and can be rendered alone.
	 * @param place of its start tag
	 */
	boolean isMarked(int place) {
		return this.marked.contains(place);
	}

	/**
	 * Return whether an element with {@code reflex:root} may show which of several it is.
	 * @param place of its start tag
	 */
	boolean isNumbered(int place) {
		return this.numbered.contains(place);
	}

	/**
	 * Return whether an element inserts what can be rendered alone.
	 * @param place of its start tag
	 */
	boolean isHost(int place) {
		return this.hosts.contains(place);
	}

	/**
	 * Return whether an element with an id may come of the template.
	 */
	boolean mayHave(String id) {
		return find(id) != null || !this.hosts.isEmpty() || (!this.marked.isEmpty() && !RootPlaces.TITLE.equals(id));
	}

	private static List<TemplateElement> read(TemplateModel model) {
		List<TemplateElement> elements = new ArrayList<>();
		Deque<TemplateElement> path = new ArrayDeque<>();
		for (int i = 0; i < model.size(); i++) {
			ITemplateEvent event = model.get(i);
			if (event instanceof IOpenElementTag tag) {
				path.push(new TemplateElement(path.peek(), i, tag));
				elements.add(path.element());
			}
			else if (event instanceof IStandaloneElementTag tag) {
				elements.add(new TemplateElement(path.peek(), i, tag));
			}
			else if (event instanceof ICloseElementTag tag && !tag.isUnmatched() && !path.isEmpty()) {
				path.pop().end(i);
			}
		}
		return elements;
	}

	private void add(TemplateElement element, TemplateModel model) {
		ElementEvents events = element.events();
		if (element.isHost(this.prefixes)) {
			this.hosts.add(events.open());
			this.elements.put(events.open(), events);
		}
		if (element.isMarked() && element.isRoot(this.prefixes)) {
			this.marked.add(events.open());
			if (isNumbered(events, model)) {
				this.numbered.add(events.open());
			}
			this.elements.put(events.open(), events);
		}
	}

	private static boolean isNumbered(ElementEvents element, TemplateModel model) {
		return IntStream.rangeClosed(element.open(), element.close())
			.mapToObj((place) -> model.get(place).toString())
			.anyMatch((each) -> NUMBERED.stream().anyMatch(each::contains));
	}

	private void addNamed(List<TemplateElement> elements) {
		Set<String> seen = new HashSet<>();
		for (TemplateElement element : elements) {
			String id = element.isMarked() ? null : element.id();
			if (id == null) {
				continue;
			}
			if (!seen.add(id)) {
				this.named.remove(id);
			}
			else if (element.isReached(this.prefixes) && element.isRoot(this.prefixes)) {
				addNamed(id, element.events());
			}
		}
	}

	private void addNamed(String id, ElementEvents events) {
		this.named.put(id, events);
		this.elements.put(events.open(), events);
	}

	/**
	 * A browser takes over the title, whatever the roots are. It is rendered with them,
	 * and with all of the head if what is included there may bring one.
	 */
	private void addTitle(List<TemplateElement> elements) {
		List<TemplateElement> heads = elements.stream().filter((each) -> each.is("head")).toList();
		if (heads.size() != 1) {
			return;
		}
		TemplateElement head = heads.get(0);
		List<TemplateElement> within = elements.stream().filter((each) -> each.isWithin(head)).toList();
		List<TemplateElement> titles = within.stream().filter((each) -> each.is("title")).toList();
		boolean isPlain = titles.size() == 1 && !head.mayInclude(this.prefixes)
				&& within.stream().noneMatch((each) -> each.mayInclude(this.prefixes));
		TemplateElement shown = isPlain ? titles.get(0) : head;
		if (shown.isReached(this.prefixes)) {
			addNamed(RootPlaces.TITLE, shown.events());
		}
	}

}
