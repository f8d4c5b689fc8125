package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

import io.github.reflexboot.descriptor.KeyFilter;
import io.github.reflexboot.descriptor.ReflexDescriptor;

/**
 * An element with one of the entries of its {@code data-reflex}.
 *
 * @param element the element
 * @param key what tells the entry from all others that the element has or may have
 * @param descriptor the entry
 */
record Listener(Element element, String key, ReflexDescriptor descriptor) {

	static final String ATTRIBUTE = ReflexDescriptor.ATTRIBUTE;

	/**
	 * Return those of an element. Entries that cannot be read are left out, as the client
	 * does with a warning, and those in content that is to be ignored.
	 */
	static List<Listener> of(Element element) {
		return Ignored.includes(element) ? List.of() : read(element, new ArrayList<>());
	}

	/**
	 * Return why entries of an element are left out.
	 */
	static List<String> problemsOf(Element element) {
		List<String> problems = new ArrayList<>();
		read(element, problems);
		return problems;
	}

	private static List<Listener> read(Element element, List<String> problems) {
		List<Listener> listeners = new ArrayList<>();
		String value = element.attr(ATTRIBUTE);
		ReflexDescriptor.entriesIn(value).forEach((entry) -> {
			try {
				String key = entry.start() + " " + value;
				listeners.add(new Listener(element, key, ReflexDescriptor.parse(entry.group())));
			}
			catch (IllegalArgumentException ex) {
				problems.add("\"" + entry.group() + "\" is ignored: " + ex.getMessage());
			}
		});
		return listeners;
	}

	/**
	 * Tell whether an entry is for an event.
	 * @param origin the element that it happened to
	 * @param place where it is heard; {@code null} for at the element
	 */
	boolean matches(Happened event, Element origin, @Nullable String place) {
		String name = this.descriptor.eventNameAt(this.element.normalName(), Fields.type(this.element));
		if (!name.equals(event.name()) || !Objects.equals(place, this.descriptor.place())) {
			return false;
		}
		KeyFilter filter = this.descriptor.keyFilter();
		boolean isMeant = !is("self") || this.element.equals(origin);
		return isMeant && (filter == null || filter.matches(event.keys()));
	}

	boolean is(String option) {
		return this.descriptor.options().contains(option);
	}

}
