package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Which fields a visitor has touched, in forms that show the errors of those alone. For
 * one page, on the thread of its test.
 */
final class TouchedFields {

	private static final String ATTRIBUTE = "data-reflex-touched";

	private static final Set<String> EVENTS = Set.of("input", "change", "focusout", "blur");

	private final Map<String, Set<String>> touched = new HashMap<>();

	private final Set<String> submitted = new HashSet<>();

	/**
	 * Note that something was entered into a field.
	 */
	void touch(Element field) {
		Element form = Forms.of(field);
		if (form != null && form.hasAttr(ATTRIBUTE)) {
			this.touched.computeIfAbsent(key(form), (key) -> new HashSet<>()).add(field.attr("name"));
		}
	}

	/**
	 * Note an event, as happens to a field that is left.
	 */
	void hear(String event, Element origin) {
		if (EVENTS.contains(event)) {
			touch(origin);
		}
	}

	/**
	 * Return the names of those whose errors are not to be shown yet.
	 * @return the names; {@code null} if all errors are to be shown
	 */
	@Nullable List<String> untouched(Element form, boolean isSubmitted) {
		if (!form.hasAttr(ATTRIBUTE)) {
			return null;
		}
		String key = key(form);
		if (isSubmitted) {
			this.submitted.add(key);
		}
		Set<String> known = this.touched.getOrDefault(key, Set.of());
		List<Element> others = Forms.fieldsOf(form)
			.stream()
			.filter((field) -> !Forms.isButton(field) && !Forms.isDisabled(field))
			.filter((field) -> !field.attr("name").isEmpty() && !field.attr("name").startsWith("_"))
			.filter((field) -> !known.contains(field.attr("name")))
			.toList();
		boolean isComplete = others.stream().allMatch((field) -> Fields.type(field).equals("hidden"));
		return (this.submitted.contains(key) || isComplete) ? null
				: others.stream().map((field) -> field.attr("name")).distinct().toList();
	}

	/**
	 * Begin anew with a form.
	 */
	void forget(Element form) {
		this.touched.remove(key(form));
		this.submitted.remove(key(form));
	}

	/**
	 * Return by what a form is known in each page that is shown.
	 */
	private static String key(Element form) {
		return !form.id().isEmpty() ? form.id() : "#" + form.root().select("form").indexOf(form);
	}

}
