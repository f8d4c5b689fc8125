package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseBody;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An argument of {@code stimulate()} is validated as a {@code @RequestBody} would be.
 */
@ExtendWith(OutputCaptureExtension.class)
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

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ LabApplication.Pages.class, LabApplication.LabReflex.class })
	static class LabApplication {

		@Controller
		static class Pages {

			@GetMapping(path = "/lab", produces = "text/html")
			@ResponseBody
			String lab() {
				return "<body>lab</body>";
			}

		}

		@Reflex
		static class LabReflex {

			@InitBinder("even")
			void onlyOddNumbers(WebDataBinder binder) {
				binder.addValidators(new OddValidator());
			}

			@ReflexAction
			void record(@Valid Small small, ReflexContext reflex) {
				called(reflex, "record");
			}

			@ReflexAction
			void bean(@Valid Bean bean, ReflexContext reflex) {
				called(reflex, "bean");
			}

			@ReflexAction
			void nested(@Valid Outer outer, ReflexContext reflex) {
				called(reflex, "nested");
			}

			@ReflexAction
			void optional(@Valid Optional<Small> small, ReflexContext reflex) {
				called(reflex, "optional");
			}

			@ReflexAction
			void list(@Valid List<Small> smalls, ReflexContext reflex) {
				called(reflex, "list");
			}

			@ReflexAction
			void elements(List<@Valid Small> smalls, ReflexContext reflex) {
				called(reflex, "elements");
			}

			@ReflexAction
			void array(@Valid Small[] smalls, ReflexContext reflex) {
				called(reflex, "array");
			}

			@ReflexAction
			void second(@Valid Small first, ReflexContext reflex, @Valid Small second) {
				called(reflex, "second");
			}

			@ReflexAction
			void beside(@Valid Small small, @Min(5) int number, ReflexContext reflex) {
				called(reflex, "beside");
			}

			@ReflexAction
			void grouped(@Validated(Strict.class) Grouped grouped, ReflexContext reflex) {
				called(reflex, "grouped");
			}

			@ReflexAction
			void ungrouped(@Valid Grouped grouped, ReflexContext reflex) {
				called(reflex, "ungrouped");
			}

			@ReflexAction
			void own(@Valid Even even, ReflexContext reflex) {
				called(reflex, "own");
			}

			@ReflexAction
			void unchecked(Small small, ReflexContext reflex) {
				called(reflex, "unchecked");
			}

			@ReflexAction
			void errors(@Valid Small small, BindingResult errors, ReflexContext reflex) {
				reflex.payload().put("errors", text(errors));
			}

			@ReflexAction
			void uncheckedErrors(Small small, Errors errors, ReflexContext reflex) {
				reflex.payload().put("errors", text(errors));
			}

			@ReflexAction
			void errorsOfBoth(@Valid Small first, Errors ofFirst, @Valid Small second, Errors ofSecond,
					ReflexContext reflex) {
				reflex.payload().put("errors", text(ofFirst) + ", " + text(ofSecond));
			}

			@ReflexAction
			void errorsBeside(@Valid Small small, BindingResult errors, @Min(5) int number, ReflexContext reflex) {
				reflex.payload().put("errors", text(errors));
			}

			private static void called(ReflexContext reflex, String action) {
				reflex.payload().put("called", action);
			}

			private static String text(Errors errors) {
				return errors.hasErrors() ? errors.getFieldErrors()
					.stream()
					.map((FieldError error) -> error.getField() + "=" + error.getCode())
					.collect(Collectors.joining(" ")) : "none";
			}

		}

	}

	record Small(@Max(10) int x) {
	}

	record Outer(@Valid Small small) {
	}

	interface Strict {

	}

	record Grouped(@Max(value = 10, groups = Strict.class) int x) {
	}

	record Even(int x) {
	}

	static class Bean {

		@Max(10)
		private int x;

		public int getX() {
			return this.x;
		}

		public void setX(int x) {
			this.x = x;
		}

	}

	static class OddValidator implements org.springframework.validation.Validator {

		@Override
		public boolean supports(Class<?> type) {
			return type == Even.class;
		}

		@Override
		public void validate(@Nullable Object target, Errors errors) {
			if (target instanceof Even even && even.x() % 2 == 0) {
				errors.rejectValue("x", "odd", "must be odd");
			}
		}

	}

}
