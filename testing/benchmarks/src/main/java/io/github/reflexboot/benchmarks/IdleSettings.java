package io.github.reflexboot.benchmarks;

import java.util.List;

/**
 * How many connections to open.
 *
 * @param tabs how many are open at the same time
 * @param connects how many come and go
 */
record IdleSettings(int tabs, int connects) {

	/**
	 * How much memory the server has for them.
	 */
	static final String HEAP = "1g";

	private static final int FEW = 100;

	private static final String OPTION = "--idle";

	static boolean areIn(String... arguments) {
		return List.of(arguments).contains(OPTION);
	}

	static IdleSettings of(String... arguments) {
		return new IdleSettings(number("--tabs=", List.of(arguments).contains("--quick") ? 2 * FEW : 10_000, arguments),
				number("--connects=", 100_000, arguments));
	}

	/**
	 * Return how many look at the page of one group.
	 */
	static int viewers(String... arguments) {
		return number("--viewers=", List.of(arguments).contains("--quick") ? FEW : 1_000, arguments);
	}

	private static int number(String option, int otherwise, String... arguments) {
		return List.of(arguments)
			.stream()
			.filter((argument) -> argument.startsWith(option))
			.map((argument) -> Integer.valueOf(argument.substring(option.length())))
			.findFirst()
			.orElse(otherwise);
	}

}
