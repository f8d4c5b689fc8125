package io.github.reflexboot.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.ComponentMarkup;
import io.github.reflexboot.registry.ComponentType;

/**
 * Finds out why the template of a component would render something else than one element,
 * which is where it is marked as that component.
 */
final class ComponentRootCheck {

	private static final List<String> CONDITIONS = List.of("if", "unless", "case", "remove", "replace", "include");

	private static final Set<String> BLOCKS = Set.of("th:block", "th-block");

	private static final Set<String> OF_PAGES = Set.of("html", "head", "body");

	private ComponentRootCheck() {
	}

	static void check(String template, Markup markup, ComponentType type, Findings findings) {
		List<Markup.Element> roots = markup.elements().stream().filter((each) -> each.parent() == null).toList();
		Problem problem = problem(markup, roots);
		if (problem != null) {
			findings.add(template, problem.line(), type.name(), "The template of " + type
					+ " has no single root element, which would carry its mark: " + problem.text());
		}
	}

	private static @Nullable Problem problem(Markup markup, List<Markup.Element> roots) {
		if (!markup.looseText().isEmpty()) {
			return new Problem(markup.looseText().get(0), "there is text that stands in no element");
		}
		if (roots.isEmpty()) {
			return new Problem(1, "there is no element");
		}
		return Stream.concat(roots.stream().map(ComponentRootCheck::problem), Stream.of(tooMany(roots)))
			.filter((each) -> each.line() > 0)
			.findFirst()
			.orElse(null);
	}

	private static Problem problem(Markup.Element root) {
		String tag = "<" + root.name() + ">";
		if (BLOCKS.contains(root.name())) {
			return new Problem(root.line(), "a " + tag + " is no element of a page");
		}
		if (OF_PAGES.contains(root.name())) {
			return new Problem(root.line(), "a " + tag + " cannot stand within a page");
		}
		if (ComponentMarkup.isComponent(root.name()) || ComponentMarkup.isSlot(root.name())) {
			return new Problem(root.line(), tag + " shows elements that are not its own: put one around it");
		}
		return (root.standard("each") != null) ? new Problem(root.line(), "th:each repeats it") : Problem.NONE;
	}

	/**
	 * Those with a condition may leave one of them.
	 */
	private static Problem tooMany(List<Markup.Element> roots) {
		boolean isOneSure = roots.stream().anyMatch((root) -> CONDITIONS.stream().allMatch((each) -> !has(root, each)));
		return (roots.size() > 1 && isOneSure)
				? new Problem(roots.get(1).line(), "<" + roots.get(1).name() + "> is another one") : Problem.NONE;
	}

	private static boolean has(Markup.Element root, String processor) {
		return root.standard(processor) != null;
	}

	private record Problem(int line, String text) {

		private static final Problem NONE = new Problem(0, "");

	}

}
