package io.github.reflexboot.invoke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes objects of JSON with one value of each kind, right or wrong, and puts them into
 * lists and maps. As text, since no library writes such numbers.
 */
final class HostileValues {

	private static final Map<String, List<String>> RIGHT = Map.of("color", List.of("\"RED\"", "\"GREEN\"", "null"),
			"count", List.of("0", "-7", "9007199254740993"), "ratio", List.of("1", "-1.5", "1e300", "5e-324"), "ratios",
			List.of("[]", "[1,2.5]", "null"), "pause", List.of("\"PT1.5S\"", "\"PT0S\""), "at",
			List.of("\"2026-11-28T05:43:34Z\"", "null"), "price", List.of("19.99", "1e300", "0"), "total",
			List.of("7", "123456789012345678901234567890"), "place", List.of("\"/a?b=1\"", "null"));

	private static final List<String> TEXTS = List.of("\"\"", "\" \"", "\"12\"", "\"0\"", "\"1.5\"", "\"NaN\"",
			"\"Infinity\"", "\"-INF\"", "\"1e1000000000\"", "\"red\"", "\"null\"");

	private static final List<String> OTHERS = List.of("true", "{}", "[[1]]", "{\"a\":1}");

	private static final List<String> ENDLESS = List.of("1e1000000000", "-1e400", "1e309");

	/**
	 * A decimal number can be larger than any {@code double}, but not without limit.
	 */
	private static final List<String> ENDLESS_DECIMALS = List.of("1e1000000000", "-1e1001", "1e-1000000000");

	private static final Map<String, List<String>> WRONG = Map.of("color", List.of("0", "1", "-1", "0.5", "[\"RED\"]"),
			"count", List.of("1.5", "1e3", "null", "9223372036854775808", "[1]"), "ratio", List.of("null", "[1.5]"),
			"ratios", List.of("1.5", "[\"NaN\"]", "[\"1\"]", "[1e400]", "[true]"), "pause",
			List.of("1", "1e300", "1.5", "[1]", "-1e-300"), "at", List.of("0", "1.5", "1e300", "[2026,1,1]"), "price",
			List.of("[1]"), "total", List.of("1.5", "1e3", "1e300", "[1]"), "place", List.of("1", "1.5", "[\"/\"]"));

	private final Random random;

	HostileValues(Random random) {
		this.random = random;
	}

	/**
	 * Make arguments for an action that takes an object, a list of them, a map of them
	 * inside of another object, and perhaps one more.
	 * @param isRight whether all of them are right; otherwise one value is wrong
	 */
	String arguments(boolean isRight) {
		int wrong = isRight ? -1 : this.random.nextInt(4);
		return "[" + object(wrong == 0) + ",[" + object(false) + "," + object(wrong == 1) + "],{\"byName\":{\"a\":"
				+ object(wrong == 2) + "}}"
				+ ((wrong == 3 || this.random.nextBoolean()) ? "," + object(wrong == 3) : "") + "]";
	}

	private String object(boolean isWrong) {
		Map<String, String> fields = new LinkedHashMap<>();
		RIGHT.forEach((name, values) -> fields.put(name, any(values)));
		if (isWrong) {
			String name = any(List.copyOf(RIGHT.keySet()));
			fields.put(name, wrong(name));
		}
		return fields.entrySet()
			.stream()
			.map((field) -> "\"" + field.getKey() + "\":" + field.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

	private String wrong(String name) {
		return switch (this.random.nextInt(4)) {
			case 0 -> any(name.equals("place") ? OTHERS : TEXTS);
			case 1 -> any(OTHERS);
			case 2 -> any(name.equals("price") ? ENDLESS_DECIMALS : ENDLESS);
			default -> any(WRONG.get(name));
		};
	}

	private String any(List<String> of) {
		return of.get(this.random.nextInt(of.size()));
	}

}
