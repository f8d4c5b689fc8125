package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * A page whose actions take one argument or several, each validated in another way.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ LabApplication.Pages.class, LabApplication.LabReflex.class })
class LabApplication {

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

	static class OddValidator implements Validator {

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
