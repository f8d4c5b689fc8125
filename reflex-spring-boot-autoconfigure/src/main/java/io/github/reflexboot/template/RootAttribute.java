package io.github.reflexboot.template;

import java.util.Set;
import java.util.function.Consumer;

import io.github.reflexboot.root.TagRules;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why an element with {@code reflex:root} could never be rendered without its
 * page.
 */
final class RootAttribute {

	private static final String NAME = "reflex:root";

	private static final String FOR_BROWSERS = "data-reflex-root";

	/**
	 * Those of Thymeleaf, of us, and of what many add. The engine knows all of them, but
	 * only when it renders.
	 */
	private static final Set<String> PREFIXES = Set.of("th", "reflex", "sec", "layout");

	private RootAttribute() {
	}

	static void check(Markup.Element element, Consumer<Problem> problems) {
		Markup.Attribute root = element.attributes().get(NAME);
		if (root == null) {
			return;
		}
		String reason = element.attributes().containsKey(FOR_BROWSERS)
				? "it has " + FOR_BROWSERS + " as well, which " + NAME + " writes" : reason(element);
		if (reason != null) {
			problems.accept(new Problem(root, "This root cannot be rendered without all of its page, since " + reason));
		}
	}

	private static @Nullable String reason(Markup.Element root) {
		String own = TagRules.of(root.name(), root.attributes().keySet(), true, PREFIXES);
		if (own != null) {
			return own + " may show another element in its place";
		}
		for (Markup.Element each = root.parent(); each != null; each = each.parent()) {
			if (TagRules.isInsertion(each.attributes().keySet())) {
				return null;
			}
			String around = TagRules.around(each.name(), each.attributes().keySet(), PREFIXES);
			if (around != null) {
				return around + " around it may decide what it shows";
			}
		}
		return null;
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
