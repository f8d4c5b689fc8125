package io.github.reflexboot.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The selectors in a {@code data-reflex-root}.
 *
 * @since 0.1.0
 */
public final class RootSelectors {

	private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'[^']*'|\\\\.|.", Pattern.DOTALL);

	private static final Pattern AROUND = Pattern
		.compile("^[" + WhiteSpace.CHARACTERS + "]+|[" + WhiteSpace.CHARACTERS + "]+$");

	private RootSelectors() {
	}

	/**
	 * Split a list of selectors at the commas outside of brackets and quotes.
	 * @param value the value of the attribute
	 * @return the selectors, possibly none
	 */
	public static List<String> split(String value) {
		List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
		int depth = 0;
		for (Matcher token = TOKEN.matcher(value); token.find();) {
			switch (token.group()) {
				case "(", "[" -> depth++;
				case ")", "]" -> depth--;
				default -> {
				}
			}
			if (depth == 0 && token.group().equals(",")) {
				parts.add(new StringBuilder());
			}
			else {
				parts.get(parts.size() - 1).append(token.group());
			}
		}
		return parts.stream()
			.map((part) -> AROUND.matcher(part).replaceAll(""))
			.filter((part) -> !part.isEmpty())
			.toList();
	}

}
