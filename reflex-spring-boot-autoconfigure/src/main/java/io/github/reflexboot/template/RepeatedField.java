package io.github.reflexboot.template;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds fields to type in that {@code th:each} repeats in elements without a key: when
 * these move, what is typed stays at its place and so comes to another row.
 */
final class RepeatedField {

	private static final Set<String> NOT_TYPED_IN = Set.of("hidden", "checkbox", "radio", "submit", "button", "reset",
			"image");

	/**
	 * What has the same elements each time.
	 */
	private static final Pattern FIXED = Pattern
		.compile("#numbers\\.sequence\\(|^\\s*\\$?\\{\\s*\\{|\\.values\\(\\)|^\\s*\\d");

	private static final Pattern KEY = Pattern.compile("(?:^|,)\\s*(?:id|data-reflex-key)\\s*=");

	private RepeatedField() {
	}

	static void check(Markup.Element field, Consumer<Problem> problems) {
		if (!isTypedIn(field)) {
			return;
		}
		Markup.Element row = field;
		for (Markup.@Nullable Element each = field; each != null; each = each.parent()) {
			row = each.name().equals("th:block") ? row : each;
			Markup.Attribute repeated = each.standard("each");
			if (hasKey(each) || (repeated != null && isFixed(repeated.value()))) {
				return;
			}
			if (repeated != null) {
				problems.accept(new Problem(repeated, problem(field, row, repeated.value())));
				return;
			}
		}
	}

	private static boolean isTypedIn(Markup.Element element) {
		if (!element.name().equals("input")) {
			return element.name().equals("textarea");
		}
		Markup.Attribute type = element.attributes().get("type");
		return element.standard("type") == null && (type == null || !NOT_TYPED_IN.contains(type.value()));
	}

	/**
	 * The key of a component is checked with its tag.
	 */
	private static boolean hasKey(Markup.Element element) {
		return element.name().equals("reflex:component") || element.standard("id") != null
				|| element.standard("data-reflex-key") != null || assignsKey(element, "attr")
				|| assignsKey(element, "attrappend") || assignsKey(element, "attrprepend");
	}

	private static boolean assignsKey(Markup.Element element, String processor) {
		Markup.Attribute attribute = element.standard(processor);
		return attribute != null && KEY.matcher(attribute.value()).find();
	}

	private static boolean isFixed(String each) {
		return FIXED.matcher(each.substring(each.indexOf(':') + 1)).find();
	}

	private static String problem(Markup.Element field, Markup.Element row, String each) {
		String variable = each.split("[,:]", 2)[0].strip();
		return "What is typed in the <" + field.name() + "> of line " + field.line() + " can come to another row when "
				+ "rows are inserted, removed or moved, since nothing but their place tells them apart: give each <"
				+ row.name() + "> a key of its own, such as th:data-reflex-key=\"${" + variable + ".id}\", or a th:id";
	}

	/**
	 * What is wrong.
	 *
	 * @param source the attribute
	 * @param text what is wrong with it
	 */
	record Problem(Markup.Attribute source, String text) {

	}

}
