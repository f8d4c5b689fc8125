package io.github.reflexboot.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds out what is wrong with a {@code reflex:cache} before anybody shows it.
 */
final class CacheAttribute {

	private static final List<String> INCLUSIONS = Stream.of("insert", "replace", "include")
		.flatMap((name) -> Stream.of("th:" + name, "data-th-" + name))
		.toList();

	private CacheAttribute() {
	}

	static void check(Markup.Element element, Consumer<Problem> problems) {
		Optional.ofNullable(element.attributes().get("reflex:cache")).ifPresent((cache) -> {
			if (cache.value().strip().startsWith("${{")) {
				problems.accept(new Problem(cache, "The key begins with '${{', which makes a text of it. Write "
						+ "'${ {' with a space for a list"));
			}
			INCLUSIONS.stream()
				.filter(element.attributes()::containsKey)
				.findFirst()
				.ifPresent((inclusion) -> problems.accept(new Problem(cache,
						"An element cannot be kept that has " + inclusion
								+ ", which Thymeleaf applies first: write reflex:cache on an element around it, or "
								+ "within the fragment")));
		});
	}

	/**
	 * What is wrong.
	 *
	 * @param source the attribute
	 * @param text what is wrong with it, and what to do
	 */
	record Problem(Markup.Attribute source, String text) {

	}

}
