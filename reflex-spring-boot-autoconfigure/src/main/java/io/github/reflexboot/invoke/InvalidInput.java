package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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

/**
 * Says what is wrong with the input of an action: by the names of the fields and never by
 * their values, which are for no log.
 */
public final class InvalidInput {

	private InvalidInput() {
	}

	/**
	 * Describe a failed binding or validation.
	 * @param cause what was thrown in place of the action or by it
	 * @return a sentence, or nothing if the cause is none of these
	 */
	public static Optional<String> describe(Throwable cause) {
		if (cause instanceof BindException binding) {
			return Optional.of("What was sent is not valid: " + errors(binding.getAllErrors()));
		}
		if (cause instanceof MethodValidationResult validation) {
			return Optional.of("What was sent is not valid: " + validation.getParameterValidationResults()
				.stream()
				.map(InvalidInput::errors)
				.collect(Collectors.joining("; ")));
		}
		if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
			return Optional.of("What was sent is not valid: " + mismatch.getName() + " " + isNot(mismatch));
		}
		return (cause instanceof ServletRequestBindingException || cause instanceof ElementValueException)
				? Optional.ofNullable(cause.getMessage()) : Optional.empty();
	}

	private static String errors(ParameterValidationResult result) {
		if (result instanceof ParameterErrors errors) {
			return errors(errors.getAllErrors());
		}
		return name(result) + " "
				+ result.getResolvableErrors()
					.stream()
					.map(MessageSourceResolvable::getDefaultMessage)
					.collect(Collectors.joining(", "));
	}

	private static String name(ParameterValidationResult result) {
		return String.valueOf(result.getMethodParameter().getParameterName());
	}

	private static String errors(List<ObjectError> errors) {
		return errors.stream().map(InvalidInput::error).collect(Collectors.joining("; "));
	}

	private static String error(ObjectError error) {
		String name = Stream.of(error.getObjectName(), (error instanceof FieldError field) ? field.getField() : null)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining("."));
		TypeMismatchException mismatch = mismatch(error);
		return name + " " + ((mismatch != null) ? isNot(mismatch) : String.valueOf(error.getDefaultMessage()));
	}

	/**
	 * The message of a value that cannot be converted would contain it.
	 */
	private static @Nullable TypeMismatchException mismatch(ObjectError error) {
		return error.contains(TypeMismatchException.class) ? error.unwrap(TypeMismatchException.class) : null;
	}

	private static String isNot(TypeMismatchException mismatch) {
		Class<?> type = mismatch.getRequiredType();
		return "is not a " + ((type != null) ? type.getSimpleName() : "value of its type");
	}

}
