package io.github.reflexboot.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the names of form fields may be like. Each part of a name, such as {@code child}
 * in {@code child.child.name}, makes an object when it is bound.
 */
final class FieldNames {

	static final int MAX_LENGTH = 200;

	private static final int SHOWN = 40;

	private FieldNames() {
	}

	/**
	 * Say which name is too much.
	 * @return what is wrong; {@code null} if nothing is
	 */
	static @Nullable String problem(List<FormField> fields, int maxDepth) {
		for (FormField field : fields) {
			String name = field.name();
			if (name.length() > MAX_LENGTH) {
				return "has a form field whose name is longer than " + MAX_LENGTH + " characters: " + beginning(name);
			}
			if (depth(name) > maxDepth) {
				return "has a form field whose name is deeper than " + maxDepth
						+ " parts (reflex.limits.max-field-depth): " + beginning(name);
			}
		}
		return null;
	}

	/**
	 * Return how many parts a name has: 3 for {@code order.items[0].name}. Brackets do
	 * not hide a point, since what reads names does not agree on those that are not
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
