package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

import io.github.reflexboot.protocol.FormField;

/**
 * Forms as a browser sees them: what belongs to one, and what of it is sent.
 */
final class Forms {

	private static final String FIELDS = "input, textarea, select, button";

	private static final Set<String> BUTTONS = Set.of("submit", "button", "reset", "image");

	private Forms() {
	}

	/**
	 * Return the form of an element, by {@code form=} or by its place.
	 */
	static @Nullable Element of(Element element) {
		Element page = element.root();
		if (element.is(FIELDS) && element.hasAttr("form")) {
			Element named = page.getElementById(element.attr("form"));
			return (named != null && named.normalName().equals("form")) ? named : null;
		}
		return element.closest("form");
	}

	/**
	 * Return the form that goes with a reflex.
	 * @param usual the one that would, if nothing else was asked for
	 * @param asking the element that asks
	 */
	static @Nullable Element sent(@Nullable Element usual, Element asking) {
		if (asking.attr("data-reflex-serialize-form").equals("false")) {
			return null;
		}
		Element chosen = chosen(asking, asking.attr("data-reflex-form-selector"));
		Element form = (chosen != null && chosen.normalName().equals("form")) ? chosen : usual;
		return (form != null && Ignored.by(form, asking)) ? null : form;
	}

	private static @Nullable Element chosen(Element asking, String selector) {
		if (selector.isEmpty()) {
			return null;
		}
		try {
			Element around = asking.closest(selector);
			return (around != null) ? around : asking.root().selectFirst(selector);
		}
		catch (Selector.SelectorParseException ex) {
			throw new AssertionError(
					"data-reflex-form-selector: \"" + selector + "\" is not a selector that jsoup knows", ex);
		}
	}

	/**
	 * Return the field that a click on an element goes on to, since a label names it.
	 */
	static @Nullable Element labelledBy(Element element) {
		Element label = element.closest("label, a[href], " + FIELDS);
		if (label == null || !label.normalName().equals("label")) {
			return null;
		}
		Element field = label.hasAttr("for") ? element.root().getElementById(label.attr("for"))
				: label.selectFirst(FIELDS);
		return (field != null && field.is(FIELDS) && !Fields.type(field).equals("hidden")) ? field : null;
	}

	static List<Element> fieldsOf(Element form) {
		return form.root().select(FIELDS).stream().filter((field) -> form.equals(of(field))).toList();
	}

	static boolean isButton(Element element) {
		return element.is("button, input") && BUTTONS.contains(Fields.type(element));
	}

	static boolean isSubmitButton(Element element) {
		return isButton(element) && Set.of("submit", "image").contains(Fields.type(element));
	}

	static boolean isDisabled(Element element) {
		if (!element.is("button, input, select, textarea, optgroup, option, fieldset")) {
			return false;
		}
		for (Element fieldset : element.parents()) {
			if (fieldset.is("fieldset[disabled]")) {
				Element legend = fieldset.selectFirst("> legend");
				if (legend == null || !element.parents().contains(legend)) {
					return true;
				}
			}
		}
		return element.hasAttr("disabled");
	}

	/**
	 * Return the fields as a browser would send them, with the button that was pressed.
	 */
	static List<FormField> params(Element form, @Nullable Element submitter, Fields fields) {
		List<FormField> params = new ArrayList<>();
		for (Element field : fieldsOf(form)) {
			String name = field.attr("name");
			boolean isLeftOut = isDisabled(field) || (isButton(field) && !field.equals(submitter))
					|| (Fields.isBox(field) && !fields.isChecked(field)) || field.closest("datalist") != null;
			if (isLeftOut) {
				continue;
			}
			if (Fields.type(field).equals("image")) {
				String prefix = name.isEmpty() ? "" : name + ".";
				params.add(new FormField(prefix + "x", "0"));
				params.add(new FormField(prefix + "y", "0"));
			}
			else if (!name.isEmpty()) {
				values(field, fields).forEach((value) -> params.add(new FormField(name, value)));
			}
		}
		return params;
	}

	private static List<String> values(Element field, Fields fields) {
		List<Element> holders = !Fields.isSelect(field) ? List.of(field)
				: fields.chosen(field).stream().filter((option) -> !isDisabled(option)).toList();
		List<String> values = new ArrayList<>();
		for (Element holder : holders) {
			String value = fields.value(holder);
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	/**
	 * Find the field that stands for another one in a new page: of the same id, name,
	 * type and data attributes, and of the same place among several such.
	 */
	static @Nullable Element counterpart(Element field, Element from, Element to) {
		String key = key(field);
		List<Element> before = from.select(field.normalName()).stream().filter((e) -> key(e).equals(key)).toList();
		List<Element> after = to.select(field.normalName()).stream().filter((e) -> key(e).equals(key)).toList();
		int index = before.indexOf(field);
		return (index < after.size()) ? after.get(index) : null;
	}

	private static String key(Element field) {
		TreeSet<String> parts = new TreeSet<>();
		for (Attribute attribute : field.attributes()) {
			String name = attribute.getKey();
			boolean counts = Set.of("id", "name", "type").contains(name)
					|| (name.startsWith("data-") && !name.equals(ShownComponents.ATTRIBUTE))
					|| (name.equals("value") && Fields.isBox(field));
			if (counts) {
				parts.add(name + "=" + attribute.getValue());
			}
		}
		return parts.toString();
	}

	/**
	 * Return the boxes of the same type and name in the same form, or outside of all
	 * forms.
	 */
	static List<Element> groupOf(Element box) {
		if (box.attr("name").isEmpty()) {
			return List.of(box);
		}
		Element form = of(box);
		return box.root()
			.select("input")
			.stream()
			.filter((each) -> Fields.type(each).equals(Fields.type(box)) && each.attr("name").equals(box.attr("name"))
					&& Objects.equals(of(each), form))
			.toList();
	}

}
