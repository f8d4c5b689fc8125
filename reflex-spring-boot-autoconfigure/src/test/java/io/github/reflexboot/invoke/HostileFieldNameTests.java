package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.invoke.HostileValueTests.ValueApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of form fields without end, for a form that is a tree.
 */
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class HostileFieldNameTests {

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
	void namesOfFieldsThatAreTooDeepOrTooLongAreRefusedAndNoOthers() {
		long seed = System.nanoTime();
		System.out.println("seed of the names of fields: " + seed);
		Random random = new Random(seed);
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 300; i++) {
				int depth = random.nextInt(1, 13);
				StringBuilder name = new StringBuilder("child");
				for (int part = 1; part < depth; part++) {
					name.append((random.nextBoolean()) ? ".child" : ".children[" + random.nextInt(3) + "]");
				}
				name.append("x".repeat((random.nextInt(4) == 0) ? random.nextInt(1, 300) : 0));
				boolean isRight = depth <= 8 && name.length() <= 200;
				JsonNode answer = socket.ask("/values", "Values#bind", "params", "[[\"" + name + "\",\"x\"]]");
				assertThat(answer.toString()).as("%s", name)
					.contains(isRight ? "\"type\":"
							: (name.length() > 200) ? "longer than 200" : "reflex.limits.field-depth");
				assertThat(answer.path("message").asString("").contains("The message")).as("%s", name)
					.isEqualTo(!isRight);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "name[0]", "name[0].x", "children[hunter2].name" })
	void aNameThatNoFieldHasIsNotValidAndNoValueReachesTheLog(String name, CapturedOutput log) {
		JsonNode answer = ask("bind", "params", "[[\"name\",\"secret1\"],[\"" + name + "\",\"y\"]]");
		assertThat(answer.path("message").asString()).contains("What was sent is not valid", "has no such field as");
		assertThat(log).doesNotContain("secret1", "InvalidPropertyException");
	}

	@ParameterizedTest
	@ValueSource(strings = { "children[2147483647].name", "children[100000].children[100000].name", "children[-1].name",
			"children[].name", "children[[[.name", "child..child.name", "names[999999999]", "child].[child].name" })
	void anIndexMakesNoListWithoutEnd(String name) {
		ask("bind", "params", "[[\"" + name + "\",\"x\"]]");
		ask("construct", "params", "[[\"" + name + "\",\"x\"]]");
		assertThat(ask("bind", "params", "[[\"name\",\"x\"]]").path("html").asString()).contains("done");
	}

	@ParameterizedTest
	@ValueSource(strings = { "children[%1$d].children[250].name", "children[%1$d].children['250'].name",
			"children[%1$d].children[ +250].children[250].name", "children[%1$d].children[\u0662\u0665\u0660].name" })
	void theListsOfAFormHaveABoundedNumberOfElements(String name) {
		assertThat(ask("bind", "params", fields(name, 20)).path("message").asString())
			.contains("more than 2000 elements");
		assertThat(ask("bind", "params", fields("children[%1$d].children[%1$d].name", 20)).path("html").asString())
			.contains("done");
		assertThat(ask("bind", "params", fields("names[%1$d]", 200)).path("html").asString()).contains("done");
	}

	private static String fields(String name, int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> "[\"" + name.formatted(i) + "\",\"x\"]")
			.collect(Collectors.joining(",", "[", "]"));
	}

	private static JsonNode ask(String action, String... more) {
		try (TestSocket socket = server.open()) {
			return socket.ask("/values", "Values#" + action, more);
		}
	}

}
