package io.github.reflexboot.test;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * What a visitor has entered into the fields of a page, beside what the server rendered.
 * For one page, on the thread of its test.
 */
final class Fields {

	private static final Set<String> BOXES = Set.of("checkbox", "radio");

	private final IdentityHashMap<Element, String> values = new IdentityHashMap<>();

	private final IdentityHashMap<Element, Boolean> marks = new IdentityHashMap<>();

	private boolean keepsAll;

	static String type(Element field) {
		if (field.normalName().equals("button")) {
			return field.hasAttr("type") ? field.attr("type").toLowerCase(Locale.ROOT) : "submit";
		}
		return (field.normalName().equals("input") && field.hasAttr("type"))
				? field.attr("type").toLowerCase(Locale.ROOT) : "text";
	}

	static boolean isBox(Element field) {
		return field.normalName().equals("input") && BOXES.contains(type(field));
	}

	static boolean isSelect(Element field) {
		return field.normalName().equals("select");
	}

	/**
	 * Return the value, as a script would read it.
	 * @return the value; {@code null} for what has none
	 */
	@Nullable String value(Element field) {
		return switch (field.normalName()) {
			case "select" -> chosen(field).stream().findFirst().map(this::value).orElse("");
			case "option" -> field.hasAttr("value") ? field.attr("value") : field.text();
			case "textarea" -> this.values.getOrDefault(field, field.wholeText());
			case "input" -> type(field).equals("file") ? null : this.values.getOrDefault(field,
					(isBox(field) && !field.hasAttr("value")) ? "on" : field.attr("value"));
			case "button", "data" -> field.attr("value");
			case "li", "meter", "progress" -> field.hasAttr("value") ? field.attr("value") : null;
			case "output" -> field.wholeText();
			default -> null;
		};
	}

	boolean isChecked(Element box) {
		return this.marks.getOrDefault(box, box.hasAttr("checked"));
	}

	/**
	 * Return the options that are chosen; a drop-down has always one.
	 */
	List<Element> chosen(Element select) {
		List<Element> options = select.select("option");
		List<Element> chosen = options.stream()
			.filter((option) -> this.marks.getOrDefault(option, option.hasAttr("selected")))
			.toList();
		if (select.hasAttr("multiple")) {
			return chosen;
		}
		return chosen.isEmpty() ? options.stream().filter((option) -> !option.hasAttr("disabled")).limit(1).toList()
				: chosen.subList(chosen.size() - 1, chosen.size());
	}

	void setValue(Element field, String value) {
		if (isSelect(field)) {
			choose(field, field.select("option").stream().filter((option) -> value.equals(value(option))).toList());
		}
		else {
			this.values.put(field, value);
		}
	}

	void check(Element box, boolean checked) {
		if (checked && type(box).equals("radio")) {
			Forms.groupOf(box).forEach((other) -> this.marks.put(other, false));
		}
		this.marks.put(box, checked);
	}

	void choose(Element select, List<Element> options) {
		select.select("option").forEach((option) -> this.marks.put(option, options.contains(option)));
	}

	/**
	 * Give the fields of a form what the server rendered.
	 */
	void reset(Element form) {
		for (Element field : Forms.fieldsOf(form)) {
			this.values.remove(field);
			this.marks.remove(field);
			field.select("option").forEach(this.marks::remove);
		}
	}

	/**
	 * Keep all that was entered while something is shown that was rendered before the
	 * server knew of it.
	 */
	void keepAllWhile(Runnable show) {
		this.keepsAll = true;
		try {
			show.run();
		}
		finally {
			this.keepsAll = false;
		}
	}

	/**
	 * Keep what was entered where the server's value of a field is what it was, as the
	 * client does.
	 * @param from what was shown
	 * @param to what will be shown in its place
	 */
	void carryOver(Element from, Element to) {
		for (Element field : from.select("input, textarea, select")) {
			if (!isEntered(field)) {
				continue;
			}
			Element same = Forms.counterpart(field, from, to);
			if (same == null || !(this.keepsAll || serverValue(field).equals(serverValue(same)))) {
				continue;
			}
			if (isSelect(field)) {
				List<@Nullable String> chosen = chosen(field).stream().map(this::value).toList();
				choose(same, same.select("option").stream().filter((each) -> chosen.contains(value(each))).toList());
			}
			if (this.marks.containsKey(field)) {
				this.marks.put(same, isChecked(field));
			}
			if (this.values.containsKey(field)) {
				this.values.put(same, String.valueOf(this.values.get(field)));
			}
		}
	}

	private boolean isEntered(Element field) {
		return this.values.containsKey(field) || this.marks.containsKey(field)
				|| (isSelect(field) && field.select("option").stream().anyMatch(this.marks::containsKey));
	}

	private static String serverValue(Element field) {
		if (isBox(field)) {
			return String.valueOf(field.hasAttr("checked"));
		}
		return switch (field.normalName()) {
			case "select" ->
				field.select("option[selected]").eachAttr("value") + " " + field.select("option[selected]").eachText();
			case "textarea" -> field.wholeText();
			default -> field.attr("value");
		};
	}

}
