package io.github.reflexboot.template;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.registry.BackgroundType;
import io.github.reflexboot.registry.MutationType;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.SimilarName;

/**
 * Finds elements that call one of our own actions without saying what for: which mutation
 * is to be called once more, which query is to be fetched again, or which action in the
 * background is to end.
 */
final class NamedInElement {

	private static final String MUTATION = "data-mutation";

	private static final String QUERY = "data-query";

	private static final String TASK = "data-task";

	/**
	 * What collects the data of other elements, which may say it.
	 */
	private static final Set<String> COLLECTORS = Set.of("data-reflex-dataset", "data-reflex-dataset-all");

	private final ReflexRegistry registry;

	private final ExpressionTexts expressions;

	NamedInElement(ReflexRegistry registry, ExpressionTexts expressions) {
		this.registry = registry;
		this.expressions = expressions;
	}

	/**
	 * Check an element that calls an action.
	 * @param problems gets each thing that is wrong
	 * @param unchecked gets what nobody can tell before the template is rendered
	 */
	void check(String target, Markup.Element element, Consumer<String> problems, Consumer<Markup.Attribute> unchecked) {
		String attribute = attribute(target);
		if (attribute == null || COLLECTORS.stream().anyMatch(element.attributes()::containsKey)) {
			return;
		}
		ReflexAttribute named = ReflexAttribute.of(element, attribute, this.expressions);
		if (named == null) {
			problems.accept("'" + target + "' does not know what for: add " + attribute + "=\"…\" to the element");
		}
		else if (named.texts().stream().anyMatch((text) -> text.contains(ExpressionTexts.UNKNOWN))) {
			unchecked.accept(named.source());
		}
		else if (!QUERY.equals(attribute)) {
			named.texts()
				.stream()
				.sorted()
				.flatMap((name) -> Stream.ofNullable(missing(name, attribute)))
				.forEach(problems);
		}
	}

	private static @Nullable String attribute(String target) {
		return switch (target) {
			case "ReflexMutations#retry", "ReflexMutations#reset" -> MUTATION;
			case "ReflexQueries#refetch" -> QUERY;
			case "ReflexTasks#cancel" -> TASK;
			default -> null;
		};
	}

	private @Nullable String missing(String name, String attribute) {
		boolean isMutation = MUTATION.equals(attribute);
		List<String> names = isMutation ? this.registry.mutations().stream().map(MutationType::name).toList()
				: this.registry.backgroundActions().stream().map(BackgroundType::name).toList();
		if (names.contains(name)) {
			return null;
		}
		return "There is no " + (isMutation ? "@ReflexMutation" : "@ReflexAction(background = true)") + " named '"
				+ name + "'."
				+ SimilarName.of(name, names, Math.max(1, name.length() / 3))
					.map((similar) -> " Did you mean '" + similar + "'?")
					.orElse("");
	}

}
