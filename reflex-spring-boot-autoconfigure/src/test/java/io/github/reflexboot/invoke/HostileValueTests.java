package io.github.reflexboot.invoke;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Values of the wrong kind, and what becomes of them in the log.
 */
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class HostileValueTests {

	private static final AtomicInteger made = new AtomicInteger();

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(ValueApplication.class), "reflex.limits.log-lines-per-visitor=100000",
				"reflex.limits.log-lines=100000");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aValueOfAnotherKindIsRefusedWhereverItStands() {
		long seed = System.nanoTime();
		System.out.println("seed of the hostile values: " + seed);
		Random random = new Random(seed);
		HostileValues values = new HostileValues(random);
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 1_500; i++) {
				boolean isRight = random.nextInt(3) == 0;
				String args = values.arguments(isRight);
				int before = made.get();
				JsonNode answer = socket.ask("/values", "Values#take", "args", args);
				assertThat(answer.path("type").asString()).as("%s", args).isEqualTo(isRight ? "morph" : "error");
				assertThat(made).as("%s", args).hasValue(isRight ? before + 1 : before);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[[{\"NaN\":1}],[]]", "[[{\"-Infinity\":1}],[]]", "[[],[{\"1e1000000000\":1}]]",
			"[[],[{\"1e-1000000000\":1}]]" })
	void aNumberWithoutEndIsNoKeyOfAMap(String args) {
		assertThat(ask("keys", "args", args).path("type").asString()).isEqualTo("error");
		assertThat(ask("keys", "args", "[[{\"1.5\":1}],[{\"2.50\":1}]]").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void aRefusedArgumentIsNamedByItsKindAndNotByItsValue(CapturedOutput log) {
		String message = ask("keys", "args", "[\"hunter2\",true]").path("message").asString();
		assertThat(message).contains("argument 1 (ratios) is a text").doesNotContain("hunter2");
		assertThat(log).contains("argument 1 (ratios) is a text").doesNotContain("hunter2");
	}

	@Test
	void whatCannotBeReadIsNamedByItsPlaceAndNotByItsText(CapturedOutput log) {
		try (TestSocket socket = server.open()) {
			for (String frame : List.of("{\"type\":\"hunter2\",\"id\":\"1\"}",
					"{\"type\":\"reflex\",\"id\":\"1\",hunter2",
					"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/values\",\"element\":\"hunter2\"}",
					"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/values\",\"params\":[[\"a\",{\"hunter2\":1}]]}")) {
				socket.sendText(frame);
				assertThat(socket.answerTo("1").path("message").asString()).as(frame)
					.contains("The message ")
					.doesNotContain("hunter2");
			}
		}
		assertThat(log).contains("not valid JSON, at character", "not as expected in 'params'")
			.doesNotContain("hunter2");
	}

	@Test
	void aMessageOfAConstraintThatContainsTheValueReachesNoLog(CapturedOutput log) {
		assertThat(ask("constrained", "params", "[[\"word\",\"hunter2\"]]").path("message").asString())
			.contains("hunter2 is too long");
		assertThat(log).contains("word is not valid (Size)").doesNotContain("hunter2");
	}

	@Test
	void aValueOfTheElementThatDoesNotConvertReachesNoLogAlsoNotAsACause(CapturedOutput log) {
		assertThat(
				ask("rethrown", "element", "{\"tagName\":\"A\",\"attributes\":{\"data-id\":\"hunter2\"}}").path("type")
					.asString())
			.isEqualTo("error");
		assertThat(log).contains("data-id of the element that asked is not a Long (NumberFormatException)")
			.doesNotContain("hunter2");
	}

	@Test
	void anElementIsNotReadAsWhatLoadsOrOpensSomething() {
		assertThat(ask("file", "element", "{\"tagName\":\"A\",\"attributes\":{\"data-id\":\"/etc/passwd\"}}")
			.path("message")
			.asString()).contains("data-id of the element that asked cannot be read as a java.io.File");
	}

	private static JsonNode ask(String action, String... more) {
		try (TestSocket socket = server.open()) {
			return socket.ask("/values", "Values#" + action, more);
		}
	}

	enum Color {

		RED, GREEN

	}

	record Values(@Nullable Color color, long count, double ratio, double @Nullable [] ratios, Duration pause,
			@Nullable Instant at, BigDecimal price, BigInteger total, @Nullable URI place) {
	}

	record Shelf(Map<String, Values> byName) {
	}

	record Names(@Nullable String name, @Nullable Names child, @Nullable List<Names> children,
			@Nullable List<String> names) {
	}

	static class Node {

		private @Nullable Node child;

		private List<Node> children = new ArrayList<>();

		private List<String> names = new ArrayList<>();

		private @Nullable String name;

		public @Nullable Node getChild() {
			return this.child;
		}

		public void setChild(@Nullable Node child) {
			this.child = child;
		}

		public List<Node> getChildren() {
			return this.children;
		}

		public void setChildren(List<Node> children) {
			this.children = children;
		}

		public List<String> getNames() {
			return this.names;
		}

		public void setNames(List<String> names) {
			this.names = names;
		}

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(@Nullable String name) {
			this.name = name;
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ ValueApplication.Page.class, ValueApplication.ValuesReflex.class })
	static class ValueApplication {

		@Controller
		static class Page {

			@GetMapping(path = "/values", produces = "text/html")
			@ResponseBody
			String page() {
				return "<p>done</p>";
			}

		}

		@Reflex
		static class ValuesReflex {

			ValuesReflex() {
				made.incrementAndGet();
			}

			@ReflexAction
			void take(Values one, List<Values> list, Shelf shelf, Optional<Values> last) {
			}

			@ReflexAction
			void keys(List<Map<Double, Integer>> ratios, List<Map<BigDecimal, Integer>> prices) {
			}

			@ReflexAction
			void bind(@ModelAttribute("node") Node node) {
			}

			@ReflexAction
			void construct(@ModelAttribute("names") Names names) {
			}

			@ReflexAction
			void constrained(@RequestParam @Size(max = 3, message = "${validatedValue} is too long") String word) {
			}

			@ReflexAction
			void rethrown(ReflexElement element) {
				try {
					element.dataset("id", Long.class);
				}
				catch (IllegalArgumentException ex) {
					throw new IllegalStateException(ex);
				}
			}

			@ReflexAction
			void file(ReflexElement element) {
				element.dataset("id", File.class);
			}

		}

	}

}
