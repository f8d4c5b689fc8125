package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

import io.github.reflexboot.operation.BrowserOperation;
import io.github.reflexboot.operation.CustomOperation;
import io.github.reflexboot.operation.ElementOperation;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.operation.Target;

/**
 * Reads operations as they were sent, which is what a browser gets of them.
 */
final class SentOperations {

	private static final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final List<String> OF_TARGET = List.of("operation", "selector", "selectAll", "delay",
			"focusSelector");

	private SentOperations() {
	}

	static List<Operation> read(JsonNode operations) {
		return operations.valueStream().map(SentOperations::operation).toList();
	}

	private static Operation operation(JsonNode json) {
		String name = json.path("operation").asString("");
		Class<? extends Operation> type = type(name);
		if (type != null) {
			return mapper.treeToValue(json, type);
		}
		Map<String, Object> fields = new LinkedHashMap<>();
		json.properties().forEach((field) -> {
			if (!OF_TARGET.contains(field.getKey())) {
				fields.put(field.getKey(), mapper.treeToValue(field.getValue(), Object.class));
			}
		});
		return new CustomOperation(name, mapper.treeToValue(json, Target.class), fields);
	}

	private static @Nullable Class<? extends Operation> type(String name) {
		Map<String, Class<? extends Operation>> types = new HashMap<>();
		Stream.of(ElementOperation.class, BrowserOperation.class)
			.flatMap((kind) -> Stream.of(kind.getPermittedSubclasses()))
			.forEach((type) -> types.put(StringUtils.uncapitalize(type.getSimpleName()),
					type.asSubclass(Operation.class)));
		return types.get(name);
	}

}
