package io.github.reflexboot.invoke;

import java.util.List;

import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An argument of {@code stimulate()} is validated as a {@code @RequestBody} would be.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("same-on-every-server")
class ArgumentValidationTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(LabApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "record | {'x': 9} | {'x': 11}", "bean | {'x': 9} | {'x': 11}",
					"nested | {'small': {'x': 9}} | {'small': {'x': 11}}", "optional | {'x': 9} | {'x': 11}",
					"list | [{'x': 9}] | [{'x': 9}, {'x': 11}]", "elements | [{'x': 9}] | [{'x': 9}, {'x': 11}]",
					"array | [{'x': 9}] | [{'x': 11}]", "second | {'x': 9}, {'x': 9} | {'x': 9}, {'x': 11}",
					"beside | {'x': 9}, 5 | {'x': 11}, 5", "beside | {'x': 9}, 5 | {'x': 9}, 4",
					"grouped | {'x': 9} | {'x': 11}", "own | {'x': 9} | {'x': 8}" })
	void anArgumentThatIsNotValidIsRefusedAndOneThatIsValidIsTaken(String action, String valid, String invalid) {
		assertThat(ask(action, valid).path("payload").path("called").asString()).isEqualTo(action);
		JsonNode answer = ask(action, invalid);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("What was sent is not valid: ");
	}

	@Test
	void theRefusalNamesTheFieldAndTheLogHasNoValue(CapturedOutput log) {
		assertThat(ask("record", "{'x': 4711}").path("message").asString())
			.contains("What was sent is not valid: small.x must be less than or equal to 10");
		assertThat(log).contains("small.x is not valid (Max)").doesNotContain("4711");
	}

	@Test
	void onlyTheGroupsThatAreNamedCount() {
		assertThat(ask("ungrouped", "{'x': 11}").path("payload").path("called").asString()).isEqualTo("ungrouped");
	}

	@Test
	void whatIsNotAskedToBeValidIsNotValidated() {
		assertThat(ask("unchecked", "{'x': 11}").path("payload").path("called").asString()).isEqualTo("unchecked");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "record", "optional" })
	void whatIsNotThereIsNotValidated(String action) {
		assertThat(ask(action, "null").path("payload").path("called").asString()).isEqualTo(action);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "errors | {'x': 11} | x=Max", "errors | {'x': 9} | none", "errors | null | none",
					"uncheckedErrors | {'x': 11} | none", "errorsOfBoth | {'x': 11}, {'x': 9} | x=Max, none",
					"errorsOfBoth | {'x': 9}, {'x': 11} | none, x=Max", "errorsBeside | {'x': 11}, 5 | x=Max" })
	void anActionCanTakeTheErrorsBehindTheArgument(String action, String args, String errors) {
		JsonNode answer = ask(action, args);
		assertThat(answer.path("payload").path("errors").asString()).as("%s", answer).isEqualTo(errors);
	}

	@Test
	void aConstraintBesideTheArgumentIsStillOneWithoutErrorsOfItsOwn() {
		assertThat(ask("errorsBeside", "{'x': 9}, 4").path("type").asString()).isEqualTo("error");
	}

	private JsonNode ask(String action, String args) {
		return this.socket.ask("/lab", "Lab#" + action, "args", "[" + args.replace('\'', '"') + "]");
	}

}
