package io.github.reflexboot.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.Limit;

/**
 * Limits the names of form fields. Each part of a name, such as {@code child} in
 * {@code child.child.name}, creates an object when it is bound.
 */
final class FieldNames {

	static final int MAX_LENGTH = 200;

	static final int MAX_ELEMENTS = 2_000;

	/**
	 * Maximum number of elements that Spring adds to a list to reach an index.
	 */
	private static final int MAX_GROWTH = 256;

	private static final int SHOWN = 40;

	private static final Pattern INDEX = Pattern.compile("\\[[^\\]\\d]*(\\d+)", Pattern.UNICODE_CHARACTER_CLASS);

	private FieldNames() {
	}

	/**
	 * Describe the first name that exceeds a limit.
	 * @return what is wrong; {@code null} if nothing is
	 */
	static @Nullable Problem problem(List<FormField> fields, int maxDepth) {
		for (FormField field : fields) {
			String name = field.name();
			if (name.length() > MAX_LENGTH) {
				return tooLong(name);
			}
			if (depth(name) > maxDepth) {
				return new Problem("has a form field whose name is deeper than " + maxDepth
						+ " parts (reflex.limits.field-depth): " + beginning(name), Limit.FIELD_DEPTH);
			}
		}
		return (!fields.isEmpty() && elements(fields) > MAX_ELEMENTS) ? new Problem(
				"has form fields with indexes that make lists of more than " + MAX_ELEMENTS + " elements", null) : null;
	}

	/**
	 * Describe the first name that is too long.
	 * @return what is wrong; {@code null} if nothing is
	 */
	static @Nullable Problem tooLong(List<String> names) {
		return names.stream()
			.filter((name) -> name.length() > MAX_LENGTH)
			.findFirst()
			.map(FieldNames::tooLong)
			.orElse(null);
	}

	private static Problem tooLong(String name) {
		return new Problem(
				"has a form field whose name is longer than " + MAX_LENGTH + " characters: " + beginning(name), null);
	}

	/**
	 * Return how many elements all lists together have when the names are bound: each
	 * list is filled up to its largest index.
	 */
	private static int elements(List<FormField> fields) {
		Map<String, Integer> sizes = new HashMap<>();
		for (FormField field : fields) {
			Matcher index = INDEX.matcher(field.name());
			while (index.find()) {
				String digits = index.group(1);
				int size = (digits.length() > 3) ? MAX_GROWTH : Math.min(MAX_GROWTH, Integer.parseInt(digits) + 1);
				sizes.merge(field.name().substring(0, index.start()), size, Math::max);
			}
		}
		return sizes.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * Return how many parts a name has: 3 for {@code order.items[0].name}. A point inside
	 * brackets counts, too, since parsers of names disagree about brackets that are not
	 * closed.
	 */
	private static int depth(String name) {
		int depth = 1;
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (c == '.' || (c == '[' && i > 0 && name.charAt(i - 1) == ']')) {
				depth++;
			}
		}
		return depth;
	}

	private static String beginning(String name) {
		return (name.length() <= SHOWN) ? name : name.substring(0, SHOWN) + "…";
	}

}
