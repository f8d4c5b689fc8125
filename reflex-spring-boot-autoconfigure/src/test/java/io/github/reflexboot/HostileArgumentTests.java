package io.github.reflexboot;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arguments that only an attacker would send, in an application whose own JSON mapper
 * lets JSON choose classes.
 */
class HostileArgumentTests {

	private static final JsonMapper mapper = new JsonMapper();

	private static final List<String> HOSTILE_TEXTS = List.of("", " ", "7", " 7 ", "-1", "1.5", "1e2", "0x10",
			"99999999999", "true", "TRUE", "yes", "null", "NaN", "[]", "{}", "java.lang.Object", Trap.class.getName(),
			"${7*7}", "\"", "\u0000", "x".repeat(1_000));

	private static final List<String> NAMES = List.of("name", "age", "@class", "@type", "class", "__proto__", "",
			"name.age", "NAME");

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(TypedApplication.class), "logging.level.io.github.reflexboot=off");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void anActionIsCalledWithWhatWasSentOrItsBeanIsNotEvenMade() {
		long seed = System.nanoTime();
		System.out.println("seed of the hostile arguments: " + seed);
		Random random = new Random(seed);
		Journal journal = server.bean(Journal.class);
		int called = 0;
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 2_000; i++) {
				boolean isRight = random.nextInt(3) == 0;
				ArrayNode args = isRight ? right(random) : hostile(random);
				journal.seen = null;
				int made = journal.made.get();
				int pages = journal.pages.get();
				JsonNode answer = socket.ask("/seen", "Probe#take", "args", args.toString());
				if (isRight || journal.seen != null) {
					assertThat(answer.path("type").asString()).as("%s", args).isEqualTo("morph");
					assertThat(same(args, journal.seen)).as("%s became %s", args, journal.seen).isTrue();
					called++;
				}
				else {
					assertThat(answer.path("message").asString()).as("%s", args)
						.contains("Probe#take expects (int number");
					assertThat(journal.made).as("%s", args).hasValue(made);
					assertThat(journal.pages).as("%s", args).hasValue(pages);
				}
			}
		}
		assertThat(called).isBetween(600, 1_900);
	}

	/**
	 * Tell whether the texts of two values are the same, wherever the second has one.
	 */
	private static boolean same(JsonNode sent, JsonNode seen) {
		if (seen.isArray()) {
			return sent.isArray() && sent.size() <= seen.size()
					&& IntStream.range(0, seen.size()).allMatch((i) -> same(sent.path(i), seen.path(i)));
		}
		if (seen.isObject()) {
			return sent.isObject()
					&& seen.propertyNames().stream().allMatch((name) -> same(sent.path(name), seen.path(name)));
		}
		return !sent.isContainer() && text(sent).equalsIgnoreCase(text(seen));
	}

	private static String text(JsonNode value) {
		return (value.isNull() || value.isMissingNode()) ? "" : value.asString().strip();
	}

	private static ArrayNode right(Random random) {
		ArrayNode args = mapper.createArrayNode();
		args.add(random.nextInt()).add(random.nextBoolean());
		IntStream.range(0, random.nextInt(4)).forEach(args.addArray()::add);
		args.addObject().put("name", any(random, HOSTILE_TEXTS)).put("age", random.nextInt());
		return random.nextBoolean() ? args : args.add(any(random, HOSTILE_TEXTS));
	}

	private static ArrayNode hostile(Random random) {
		ArrayNode args = right(random);
		for (int changes = random.nextInt(3); changes >= 0; changes--) {
			switch (random.nextInt(6)) {
				case 0 -> args.remove(random.nextInt(args.size()));
				case 1 -> args.add(value(random, 0));
				case 2 -> args.insert(random.nextInt(args.size() + 1), value(random, 0));
				default -> args.set(random.nextInt(args.size()), value(random, 0));
			}
		}
		return args;
	}

	private static JsonNode value(Random random, int depth) {
		JsonNodeFactory nodes = mapper.getNodeFactory();
		return switch (random.nextInt((depth > 3) ? 6 : 10)) {
			case 0 -> nodes.numberNode(random.nextLong());
			case 1 -> nodes.numberNode(random.nextInt(3));
			case 2 -> nodes.numberNode(random.nextGaussian());
			case 3 -> nodes.booleanNode(random.nextBoolean());
			case 4 -> nodes.nullNode();
			case 5 -> nodes.stringNode(any(random, HOSTILE_TEXTS));
			case 6, 7 -> {
				ArrayNode array = nodes.arrayNode();
				IntStream.range(0, random.nextInt(4)).forEach((i) -> array.add(value(random, depth + 1)));
				yield array;
			}
			default -> {
				ObjectNode object = nodes.objectNode();
				IntStream.range(0, random.nextInt(4))
					.forEach((i) -> object.set(any(random, NAMES), value(random, depth + 1)));
				yield object;
			}
		};
	}

	private static String any(Random random, List<String> of) {
		return of.get(random.nextInt(of.size()));
	}

	record Person(String name, int age) {
	}

	public static class Trap {

		public Trap() {
			throw new AssertionError("JSON has chosen a class");
		}

	}

	static class Journal {

		final AtomicInteger made = new AtomicInteger();

		final AtomicInteger pages = new AtomicInteger();

		volatile @Nullable JsonNode seen;

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ TypedApplication.Page.class, TypedApplication.ProbeReflex.class, Journal.class })
	static class TypedApplication {

		@Bean
		JsonMapperBuilderCustomizer trusting() {
			return (mapper) -> mapper.activateDefaultTyping(
					BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
					DefaultTyping.NON_FINAL);
		}

		@Controller
		static class Page {

			private final Journal journal;

			Page(Journal journal) {
				this.journal = journal;
			}

			@GetMapping("/seen")
			String seen() {
				this.journal.pages.incrementAndGet();
				return "seen";
			}

		}

		@Reflex
		static class ProbeReflex {

			private final Journal journal;

			ProbeReflex(Journal journal) {
				this.journal = journal;
				journal.made.incrementAndGet();
			}

			@ReflexAction
			void take(int number, boolean flag, List<Integer> numbers, Person person, @Nullable String note) {
				this.journal.seen = mapper.valueToTree(Arrays.asList(number, flag, numbers, person, note));
			}

		}

	}

}
