package io.github.reflexboot.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.ComponentMarkup;
import io.github.reflexboot.registry.SimilarName;

/**
 * Finds content for slots that a component's template does not have, which would be shown
 * nowhere. For one thread.
 */
final class SlotCheck {

	private static final List<String> INSERTIONS = List.of("insert", "replace", "include", "utext");

	private final Map<String, Set<String>> slots = new HashMap<>();

	/**
	 * Components that may get further slots from elsewhere.
	 */
	private final Set<String> unsure = new HashSet<>();

	private final List<Content> contents = new ArrayList<>();

	/**
	 * Read an element of a component's template.
	 */
	void template(String component, Markup.Element element) {
		Set<String> names = this.slots.computeIfAbsent(component, (key) -> new TreeSet<>());
		if (INSERTIONS.stream().anyMatch((each) -> element.standard(each) != null)) {
			this.unsure.add(component);
		}
		else if (ComponentMarkup.isSlot(element.name()) && !isContent(element)) {
			names.add(name(element));
		}
	}

	/**
	 * Read an element that stands anywhere.
	 */
	void element(String file, Markup.Element element) {
		if (ComponentMarkup.isSlot(element.name()) && isContent(element) && !name(element).isEmpty()) {
			Markup.Attribute component = attribute(element.parent());
			if (component != null) {
				this.contents.add(new Content(file, element.line(), component.value(), name(element)));
			}
		}
	}

	void end(Findings findings) {
		for (Content content : this.contents) {
			Set<String> names = this.slots.get(content.component());
			if (names != null && !names.contains(content.slot()) && !this.unsure.contains(content.component())) {
				findings.add(content.file(), content.line(), content.slot(), problem(content, names));
			}
		}
	}

	private static String problem(Content content, Set<String> names) {
		Set<String> named = new TreeSet<>(names);
		named.remove("");
		return "The slot '" + content.slot() + "' is shown nowhere: the template of the component '"
				+ content.component() + "' has none of that name."
				+ SimilarName.of(content.slot(), named).map((name) -> " Did you mean '" + name + "'?").orElse("")
				+ (named.isEmpty() ? "" : " There is: " + String.join(", ", named) + ".");
	}

	private static boolean isContent(Markup.Element slot) {
		Markup.Element around = slot.parent();
		return around != null && ComponentMarkup.isComponent(around.name());
	}

	private static String name(Markup.Element slot) {
		Markup.Attribute name = attribute(slot);
		return (name != null) ? name.value() : "";
	}

	private static Markup.@Nullable Attribute attribute(Markup.@Nullable Element element) {
		return (element != null) ? element.attributes().get(ComponentMarkup.NAME) : null;
	}

	/**
	 * What a tag holds for a slot.
	 *
	 * @param file where
	 * @param line where
	 * @param component the name of the component
	 * @param slot the name of the slot
	 */
	private record Content(String file, int line, String component, String slot) {

	}

}
