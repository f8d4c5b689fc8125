package io.github.reflexboot.invoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.KotlinDetector;
import org.springframework.core.MethodParameter;

import io.github.reflexboot.log.LogText;
import io.github.reflexboot.registry.ReflexArgumentException;
import io.github.reflexboot.registry.ReflexMethod;

/**
 * Converts the arguments of {@code stimulate()} to the parameter types of an action. Uses
 * the application's JSON mapper, made strict. Safe for use by several threads.
 */
final class JsonArguments {

	private final JsonMapper mapper;

	JsonArguments(JsonMapper mapper) {
		this.mapper = StrictJson.of(mapper);
	}

	List<@Nullable Object> convert(ReflexMethod action, List<JsonNode> args) {
		if (!action.accepts(args.size())) {
			throw ReflexArgumentException.wrongNumber(action, args.size());
		}
		List<@Nullable Object> converted = new ArrayList<>(args.size());
		List<MethodParameter> parameters = action.arguments();
		for (int i = 0; i < parameters.size(); i++) {
			converted.add(convert(action, parameters.get(i), i, given(action, i, args)));
		}
		return converted;
	}

	/**
	 * Return what is given for a parameter: a missing node if it is optional and omitted,
	 * and all the rest for a varargs parameter.
	 */
	private JsonNode given(ReflexMethod action, int index, List<JsonNode> args) {
		if (action.isVariable(index)) {
			return this.mapper.createArrayNode().addAll(args.subList(Math.min(index, args.size()), args.size()));
		}
		return (index < args.size()) ? args.get(index) : this.mapper.nullNode();
	}

	private @Nullable Object convert(ReflexMethod action, MethodParameter parameter, int index, JsonNode value) {
		if (hasEndlessNumber(value)) {
			throw ReflexArgumentException.wrongType(action, parameter, index, "or has a number that is too large",
					null);
		}
		if (value.isNull() && takesDefault(parameter)) {
			return null;
		}
		try {
			Object converted = this.mapper.treeToValue(value,
					this.mapper.getTypeFactory().constructType(parameter.getGenericParameterType()));
			if (converted == null && isRequiredInKotlin(parameter)) {
				throw ReflexArgumentException.wrongType(action, parameter, index, kindOf(value), null);
			}
			return converted;
		}
		catch (JacksonException ex) {
			throw ReflexArgumentException.wrongType(action, parameter, index, kindOf(value) + reason(ex), ex);
		}
	}

	/**
	 * Tell whether {@code null} means the default of a parameter: in Kotlin, also one of
	 * a number can have one, and whoever calls it leaves out what is {@code null}.
	 */
	private static boolean takesDefault(MethodParameter parameter) {
		return parameter.getParameterType().isPrimitive() && parameter.isOptional();
	}

	/**
	 * Tell whether Kotlin refuses {@code null}, which it does only inside of the
	 * function, as if that were at fault.
	 */
	private static boolean isRequiredInKotlin(MethodParameter parameter) {
		return KotlinDetector.isKotlinType(parameter.getDeclaringClass()) && !parameter.isOptional();
	}

	/**
	 * Tell whether a value contains, at any depth, a number that JavaScript cannot
	 * represent.
	 */
	private static boolean hasEndlessNumber(JsonNode value) {
		return value.isContainer() ? value.valueStream().anyMatch(JsonArguments::hasEndlessNumber)
				: value.isNumber() && !StrictJson.isBounded(value.numberValue());
	}

	/**
	 * Return where a value is wrong, and what was expected there.
	 */
	static String reason(JacksonException cause) {
		String place = cause.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : String.valueOf(step.getIndex()))
			.collect(Collectors.joining("."));
		Class<?> expected = (cause instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
		return (place.isEmpty() ? "" : " with something wrong at " + LogText.name(place))
				+ ((expected != null) ? ", expected " + describe(expected) : "");
	}

	private static String describe(Class<?> type) {
		return type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : type.getSimpleName();
	}

	/**
	 * Return the kind of a value, but not the value, which a visitor may have typed.
	 */
	static String kindOf(JsonNode value) {
		return switch (value.getNodeType()) {
			case ARRAY -> "an array";
			case OBJECT, POJO -> "an object";
			case STRING, BINARY -> "a text";
			case BOOLEAN -> "true or false";
			case NUMBER -> value.isIntegralNumber() ? "a whole number" : "a number with a fraction";
			case NULL, MISSING -> "null";
		};
	}

}
