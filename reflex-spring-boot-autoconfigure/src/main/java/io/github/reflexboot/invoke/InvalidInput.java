package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import io.github.reflexboot.log.LogText;

/**
 * Describes what is wrong with the input of an action.
 *
 * @param forLog names fields and constraints, but no values, which must not be logged
 * @param forPage has the messages of the constraints, which may contain what was sent
 * @since 0.1.0
 */
public record InvalidInput(String forLog, String forPage) {

	/**
	 * Describe a failed binding or validation.
	 * @param cause what was thrown in place of the action or by it
	 * @return a description; empty if the cause is something else
	 */
	public static Optional<InvalidInput> describe(Throwable cause) {
		if (cause instanceof BindException || cause instanceof MethodValidationResult) {
			return Optional.of(new InvalidInput(problems(cause, InvalidInput::constraint),
					problems(cause, (error) -> String.valueOf(error.getDefaultMessage()))));
		}
		return problem(cause).map((text) -> new InvalidInput(text, text));
	}

	private static Optional<String> problem(Throwable cause) {
		if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
			return Optional.of("What was sent is not valid: " + mismatch.getName() + " " + isNot(mismatch));
		}
		if (cause instanceof InvalidPropertyException impossible) {
			return Optional.of("What was sent is not valid: " + impossible.getBeanClass().getSimpleName()
					+ " has no such field as " + LogText.name(impossible.getPropertyName()));
		}
		return (cause instanceof ServletRequestBindingException || cause instanceof ElementValueException)
				? Optional.ofNullable(cause.getMessage()) : Optional.empty();
	}

	private static String problems(Throwable cause, Function<MessageSourceResolvable, String> saying) {
		String problems = (cause instanceof BindException binding) ? errors(binding.getAllErrors(), saying)
				: ((MethodValidationResult) cause).getParameterValidationResults()
					.stream()
					.map((result) -> errors(result, saying))
					.collect(Collectors.joining("; "));
		return "What was sent is not valid: " + problems;
	}

	private static String errors(ParameterValidationResult result, Function<MessageSourceResolvable, String> saying) {
		if (result instanceof ParameterErrors errors) {
			return errors(errors.getAllErrors(), saying);
		}
		return result.getMethodParameter().getParameterName() + " "
				+ result.getResolvableErrors().stream().map(saying).collect(Collectors.joining(", "));
	}

	private static String errors(List<ObjectError> errors, Function<MessageSourceResolvable, String> saying) {
		return errors.stream().map((error) -> error(error, saying)).collect(Collectors.joining("; "));
	}

	private static String error(ObjectError error, Function<MessageSourceResolvable, String> saying) {
		String name = Stream.of(error.getObjectName(), (error instanceof FieldError field) ? field.getField() : null)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining("."));
		TypeMismatchException mismatch = mismatch(error);
		return name + " " + ((mismatch != null) ? isNot(mismatch) : saying.apply(error));
	}

	/**
	 * Return the shortest code of an error, such as {@code Min}.
	 */
	private static String constraint(MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		return "is not valid" + ((codes != null && codes.length > 0) ? " (" + codes[codes.length - 1] + ")" : "");
	}

	/**
	 * The message of a failed conversion would contain the value.
	 */
	private static @Nullable TypeMismatchException mismatch(ObjectError error) {
		return error.contains(TypeMismatchException.class) ? error.unwrap(TypeMismatchException.class) : null;
	}

	private static String isNot(TypeMismatchException mismatch) {
		Class<?> type = mismatch.getRequiredType();
		return "is not a " + ((type != null) ? type.getSimpleName() : "value of its type");
	}

}
