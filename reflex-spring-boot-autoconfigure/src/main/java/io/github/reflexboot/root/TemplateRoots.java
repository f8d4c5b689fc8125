package io.github.reflexboot.root;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEvent;

/**
 * The elements of one reading of a template that have ids of their own, and whether they
 * can be rendered alone. Only what is written in the template itself counts.
 */
final class TemplateRoots {

	private final Map<String, TemplateRoot> roots = new HashMap<>();

	private final Map<String, TemplateRoot> marked = new HashMap<>();

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
		roots.addAll(elements);
		roots.addTitle(elements);
		return roots;
	}

	/**
	 * Return an element that can be rendered alone.
	 * @param id its id, or {@link RootPlaces#TITLE} for the one with the title
	 * @return the element; {@code null} if there is none
	 */
	@Nullable TemplateRoot find(String id) {
		TemplateRoot root = this.roots.get(id);
		return (root != null && root.isSure()) ? root : null;
	}

	/**
	 * Return an element with {@code reflex:root} that can be rendered alone.
	 * @param place where it stands in its template
	 * @return the element; {@code null} if there is none
	 */
	@Nullable TemplateRoot markedAt(String place) {
		return this.marked.get(place);
	}

	boolean isMarked(TemplateRoot element) {
		return this.marked.containsValue(element);
	}

	/**
	 * Return whether there is any element with {@code reflex:root}.
	 */
	boolean areMarked() {
		return !this.marked.isEmpty();
	}

	/**
	 * Return the element of a root.
	 * @param root as it stands in a page that this template has given
	 * @return the element; {@code null} if it cannot be rendered alone
	 */
	@Nullable TemplateRoot of(RootPlace root) {
		TemplateRoot known = find(root.id());
		return (known != null && known.open() == root.element()) ? known
				: this.marked.values()
					.stream()
					.filter((each) -> each.open() == root.element())
					.findFirst()
					.orElse(null);
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

	private void addAll(List<TemplateElement> elements) {
		Set<String> twice = new HashSet<>();
		for (TemplateElement element : elements) {
			String id = element.id();
			if (element.isMarked()) {
				TemplateRoot root = element.root(element.place(), element.ownProblem(this.prefixes), this.prefixes);
				if (root.isSure()) {
					this.marked.put(element.place(), root);
				}
			}
			else if (id != null) {
				TemplateRoot other = this.roots.put(id,
						element.root(id, element.ownProblem(this.prefixes), this.prefixes));
				if (other != null) {
					twice.add(id);
				}
			}
		}
		this.roots.keySet().removeAll(twice);
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
		this.roots.put(RootPlaces.TITLE, shown.root(RootPlaces.TITLE, null, this.prefixes));
	}

}
