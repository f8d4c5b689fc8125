package io.github.reflexboot.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks the names in {@code only} and {@code except} of callbacks. A misspelt one would
 * leave an action without its guard, unnoticed. A callback that several reflexes inherit
 * may name the actions of any of them.
 */
final class CallbackNames {

	private final Map<ReflexCallback, Set<String>> actions = new LinkedHashMap<>();

	void add(Collection<ReflexCallback> callbacks, Set<String> names) {
		callbacks.forEach((callback) -> this.actions.computeIfAbsent(callback, (key) -> new TreeSet<>()).addAll(names));
	}

	/**
	 * Check the names once all reflexes are known.
	 * @throws InvalidReflexException if one of them is not that of an action
	 */
	void check() {
		this.actions.forEach((callback, names) -> {
			check(callback, "only", callback.only(), names);
			check(callback, "except", callback.except(), names);
		});
	}

	private static void check(ReflexCallback callback, String attribute, List<String> wanted, Set<String> names) {
		wanted.stream().filter((name) -> !names.contains(name)).findFirst().ifPresent((name) -> {
			throw new InvalidReflexException(
					"@%s(%s = \"%s\") on %s names no action.".formatted(callback.when().getSimpleName(), attribute,
							name, callback.place()),
					SimilarName.of(name, names).map((similar) -> "Did you mean '" + similar + "'? ").orElse("")
							+ "Name methods with @ReflexAction" + known(names));
		});
	}

	private static String known(Set<String> names) {
		return names.isEmpty() ? "; there is none." : ": " + String.join(", ", names) + ".";
	}

}
