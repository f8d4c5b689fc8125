package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes lists of arguments for an action that takes a number, a flag, numbers, a person
 * and perhaps a text.
 */
final class HostileArguments {

	private static final JsonNodeFactory nodes = new JsonMapper().getNodeFactory();

	private static final List<String> TEXTS = List.of("", " ", "7", " 7 ", "-1", "1.5", "1e2", "0x10", "99999999999",
			"true", "TRUE", "yes", "null", "NaN", "[]", "{}", "java.lang.Object",
			HostileArgumentTests.Trap.class.getName(), "${7*7}", "\"", "\u0000", "x".repeat(1_000));

	private static final List<String> NAMES = List.of("name", "age", "@class", "@type", "class", "__proto__", "",
			"name.age", "NAME");

	private final Random random;

	HostileArguments(Random random) {
		this.random = random;
	}

	/**
	 * Make arguments as the action expects them.
	 */
	ArrayNode right() {
		ArrayNode args = nodes.arrayNode();
		args.add(this.random.nextInt()).add(this.random.nextBoolean());
		IntStream.range(0, this.random.nextInt(4)).forEach(args.addArray()::add);
		args.addObject().put("name", any(TEXTS)).put("age", this.random.nextInt());
		return this.random.nextBoolean() ? args : args.add(any(TEXTS));
	}

	/**
	 * Make arguments of which some are not, or are too many or too few.
	 */
	ArrayNode hostile() {
		ArrayNode args = right();
		for (int changes = this.random.nextInt(3); changes >= 0; changes--) {
			switch (this.random.nextInt(6)) {
				case 0 -> args.remove(this.random.nextInt(args.size()));
				case 1 -> args.add(value(0));
				case 2 -> args.insert(this.random.nextInt(args.size() + 1), value(0));
				default -> args.set(this.random.nextInt(args.size()), value(0));
			}
		}
		return args;
	}

	private JsonNode value(int depth) {
		return switch (this.random.nextInt((depth > 3) ? 6 : 10)) {
			case 0 -> nodes.numberNode(this.random.nextLong());
			case 1 -> nodes.numberNode(this.random.nextInt(3));
			case 2 -> nodes.numberNode(this.random.nextGaussian());
			case 3 -> nodes.booleanNode(this.random.nextBoolean());
			case 4 -> nodes.nullNode();
			case 5 -> nodes.stringNode(any(TEXTS));
			case 6, 7 -> {
				ArrayNode array = nodes.arrayNode();
				IntStream.range(0, this.random.nextInt(4)).forEach((i) -> array.add(value(depth + 1)));
				yield array;
			}
			default -> {
				ObjectNode object = nodes.objectNode();
				IntStream.range(0, this.random.nextInt(4)).forEach((i) -> object.set(any(NAMES), value(depth + 1)));
				yield object;
			}
		};
	}

	private String any(List<String> of) {
		return of.get(this.random.nextInt(of.size()));
	}

}
