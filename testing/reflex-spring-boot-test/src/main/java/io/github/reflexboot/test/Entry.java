package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

/**
 * What a visitor enters into fields, and no more than a visitor can.
 */
final class Entry {

	private final Fields fields;

	private final TouchedFields touched;

	Entry(LivePage page) {
		this.fields = page.fields;
		this.touched = page.touched;
	}

	void fill(Element part, String name, List<String> values) {
		List<Element> named = named(part, name);
		Element first = named.get(0);
		if (Fields.isBox(first) && Fields.type(first).equals("radio")) {
			mark(part, name, values, true);
		}
		else if (named.size() > 1) {
			throw new AssertionError(named.size() + " fields are named \"" + name
					+ "\"; mean one by page.element(css).enter(…):" + Candidates.list(named));
		}
		else {
			enter(first, values);
		}
	}

	void enter(Element field, List<String> values) {
		requireEditable(field);
		this.touched.touch(field);
		if (Fields.isSelect(field)) {
			choose(field, values);
			return;
		}
		boolean takesText = field.normalName().equals("textarea")
				|| (field.normalName().equals("input") && !Fields.isBox(field) && !Forms.isButton(field)
						&& !List.of("hidden", "file").contains(Fields.type(field)));
		if (!takesText || values.size() != 1) {
			throw new AssertionError("A visitor cannot enter " + values + " into " + Candidates.tag(field)
					+ (Fields.isBox(field) ? ": use check(…), uncheck(…) or click()" : ""));
		}
		this.fields.setValue(field, values.get(0));
	}

	private void choose(Element select, List<String> values) {
		List<Element> options = new ArrayList<>();
		for (String value : values) {
			options.add(select.select("option")
				.stream()
				.filter((option) -> value.equals(this.fields.value(option)) || value.equals(option.text()))
				.filter((option) -> !Forms.isDisabled(option))
				.findFirst()
				.orElseThrow(() -> new AssertionError("\"" + value + "\" is none of the options of "
						+ Candidates.tag(select.shallowClone()) + ":" + Candidates.list(select.select("option")))));
		}
		if (!select.hasAttr("multiple") && options.size() != 1) {
			throw new AssertionError(
					"One option can be chosen in " + Candidates.tag(select.shallowClone()) + ", not " + values);
		}
		this.fields.choose(select, options);
	}

	void mark(Element part, String name, List<String> values, boolean checked) {
		List<Element> boxes = named(part, name).stream().filter(Fields::isBox).toList();
		if (values.isEmpty() && boxes.size() != 1) {
			throw new AssertionError(boxes.size() + " boxes are named \"" + name + "\"; say which by their values:"
					+ Candidates.list(boxes));
		}
		for (String value : values.isEmpty() ? List.of(String.valueOf(this.fields.value(boxes.get(0)))) : values) {
			Element box = boxes.stream()
				.filter((each) -> value.equals(this.fields.value(each)))
				.findFirst()
				.orElseThrow(() -> new AssertionError(
						"No box named \"" + name + "\" has the value \"" + value + "\":" + Candidates.list(boxes)));
			requireEditable(box);
			this.fields.check(box, checked);
			this.touched.touch(box);
		}
	}

	private static List<Element> named(Element part, String name) {
		List<Element> all = part.normalName().equals("form") ? Forms.fieldsOf(part)
				: part.select("input, textarea, select");
		List<Element> named = all.stream()
			.filter((field) -> field.attr("name").equals(name) && !Fields.type(field).equals("hidden"))
			.toList();
		if (named.isEmpty()) {
			throw new AssertionError("No field that a visitor can change is named \"" + name + "\" in "
					+ Candidates.tag(part.shallowClone()) + ". Its fields:" + Candidates.list(all));
		}
		return named;
	}

	private static void requireEditable(Element field) {
		if (Forms.isDisabled(field) || field.hasAttr("readonly")) {
			throw new AssertionError("A visitor cannot change " + Candidates.tag(field) + ": it is "
					+ (field.hasAttr("readonly") ? "readonly" : "disabled"));
		}
	}

}
