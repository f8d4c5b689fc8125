package io.github.reflexboot.template;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds branches of {@code reflex:async} that could not know whose they are.
 */
final class AsyncBranch {

	private static final String ASYNC = "async";

	private static final List<String> BRANCHES = List.of("loading", "failed", "ready");

	private AsyncBranch() {
	}

	static void check(Markup.Element element, Consumer<Problem> problems) {
		BRANCHES.stream()
			.flatMap((branch) -> Stream.ofNullable(ours(element, branch)))
			.filter((branch) -> !isWithinAsync(element) && !element.isWithin("fragment"))
			.forEach((branch) -> problems.accept(new Problem(branch,
					branch.name() + " stands alone, expected an element with reflex:async=\"${…}\" around it"
							+ ((ours(element, ASYNC) != null) ? ", not the same element" : ""))));
	}

	/**
	 * A fragment may be inserted into such an element.
	 */
	private static boolean isWithinAsync(Markup.Element element) {
		for (Markup.Element each = element.parent(); each != null; each = each.parent()) {
			if (ours(each, ASYNC) != null) {
				return true;
			}
		}
		return false;
	}

	private static Markup.@Nullable Attribute ours(Markup.Element element, String name) {
		Markup.Attribute attribute = element.attributes().get("reflex:" + name);
		return (attribute != null) ? attribute : element.attributes().get("data-reflex-" + name);
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
