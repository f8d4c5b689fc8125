package io.github.reflexboot.invoke;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.app.TrustingJson;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arguments that only an attacker would send, in an application whose own JSON mapper
 * lets JSON choose classes.
 */
@Tag("same-on-every-server")
class HostileArgumentTests {

	private static final JsonMapper mapper = new JsonMapper();

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
		HostileArguments arguments = new HostileArguments(random);
		Journal journal = server.bean(Journal.class);
		int called = 0;
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 2_000; i++) {
				boolean isRight = random.nextInt(3) == 0;
				ArrayNode args = isRight ? arguments.right() : arguments.hostile();
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
		assertThat(called).isBetween(500, 1_900);
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
	@Import({ TrustingJson.class, TypedApplication.Page.class, TypedApplication.ProbeReflex.class, Journal.class })
	static class TypedApplication {

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
