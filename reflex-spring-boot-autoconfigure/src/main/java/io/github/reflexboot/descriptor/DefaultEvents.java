package io.github.reflexboot.descriptor;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The usual events of elements, for entries that name none.
 */
final class DefaultEvents {

	private static final Map<String, String> OF_TAGS = Map.of("form", "submit", "select", "change", "textarea", "input",
			"details", "toggle");

	private static final Set<String> BOXES = Set.of("checkbox", "radio");

	private static final Set<String> CLICKED_INPUTS = Set.of("submit", "button", "reset", "image");

	private DefaultEvents() {
	}

	static String of(String tagName, @Nullable String type) {
		String kind = tagName.equals("input") ? String.valueOf(type) : tagName;
		if (BOXES.contains(kind)) {
			return "change";
		}
		if (tagName.equals("input")) {
			return CLICKED_INPUTS.contains(kind) ? "click" : "input";
		}
		return OF_TAGS.getOrDefault(tagName, "click");
	}

}
