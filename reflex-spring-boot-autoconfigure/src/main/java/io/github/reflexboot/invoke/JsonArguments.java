package io.github.reflexboot.invoke;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;

/**
 * Turns the arguments of {@code stimulate()} into what an action takes. Uses the
 * application's JSON mapper, made strict: no default typing, no {@code null} for a
 * primitive, no fraction cut off. Safe for use by several threads.
 */
final class JsonArguments {

	private final JsonMapper mapper;

	JsonArguments(JsonMapper mapper) {
		this.mapper = mapper.rebuild()
			.deactivateDefaultTyping()
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.build();
	}

	List<@Nullable Object> convert(ReflexMethod action, List<JsonNode> args) {
		List<MethodParameter> parameters = action.arguments();
		if (parameters.size() != args.size()) {
			throw ReflexArgumentException.wrongNumber(action, args.size());
		}
		List<@Nullable Object> converted = new ArrayList<>(args.size());
		for (int i = 0; i < args.size(); i++) {
			converted.add(convert(action, parameters.get(i), i, args.get(i)));
		}
		return converted;
	}

	private @Nullable Object convert(ReflexMethod action, MethodParameter parameter, int index, JsonNode value) {
		try {
			return this.mapper.treeToValue(value,
					this.mapper.getTypeFactory().constructType(parameter.getGenericParameterType()));
		}
		catch (JacksonException ex) {
			throw ReflexArgumentException.wrongType(action, parameter, index, kindOf(value), ex);
		}
	}

	private static String kindOf(JsonNode value) {
		return switch (value.getNodeType()) {
			case ARRAY -> "an array";
			case OBJECT, POJO -> "an object";
			default -> value.toString();
		};
	}

}
