package io.github.reflexboot.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.measure.WholeMorphReason;

/**
 * Reads the fields of a reflex from its JSON, field by field: having Jackson inspect the
 * records costs as much as a small page.
 */
final class ReflexReader {

	private ReflexReader() {
	}

	/**
	 * Read a reflex.
	 * @throws UnexpectedValueException if a field has another type than it should
	 */
	static ReflexMessage read(JsonNode json) {
		return new ReflexMessage(required(json.path("id"), "id"), text(json, "target"),
				required(json.path("url"), "url"), element(json.path("element")),
				list(json, "params", ReflexReader::field), list(json, "args", (value, name) -> value),
				text(json, "component"), text(json, "state"), map(json, "states", ReflexReader::required),
				text(json, "v"), list(json, "untouched", ReflexReader::required),
				list(json, "u", ReflexReader::required), is(json, "hidden"));
	}

	/**
	 * Read a visit.
	 * @throws UnexpectedValueException if a field has another type than it should
	 */
	static VisitMessage readVisit(JsonNode json) {
		String purpose = text(json, "purpose");
		expect(purpose == null || purpose.equals("prefetch"), "purpose");
		String method = text(json, "method");
		expect(method == null || method.equals("get") || (method.equals("post") && purpose == null), "method");
		List<FormField> fields = list(json, "params", ReflexReader::field);
		String from = text(json, "from");
		List<String> earlier = list(json, "b", ReflexReader::required);
		expect(earlier == null || earlier.size() <= MessageLimits.MAX_EARLIER, "b");
		return new VisitMessage(required(json.path("id"), "id"),
				ReflexMessage.withoutSession(required(json.path("url"), "url")),
				(from != null) ? ReflexMessage.withoutSession(from) : null, purpose != null,
				"post".equals(method) ? Objects.requireNonNullElse(fields, List.<FormField>of()) : null,
				text(json, "v"), Objects.requireNonNullElse(earlier, List.of()), text(json, "scripts"));
	}

	/**
	 * Read how long ago a page began to be loaded.
	 * @throws UnexpectedValueException if that is no time in milliseconds
	 */
	static @Nullable Duration age(JsonNode json) {
		JsonNode age = json.path("age");
		expect(isAbsent(age) || (age.canConvertToLong() && age.isIntegralNumber() && age.longValue() >= 0), "age");
		return isAbsent(age) ? null : Duration.ofMillis(Math.min(age.longValue(), MessageLimits.MAX_AGE));
	}

	/**
	 * Read a sign of life. What a newer script counts besides is left out.
	 * @throws UnexpectedValueException if something is counted that is no number of times
	 */
	static ClientMessage.Pong readPong(JsonNode json) {
		JsonNode whole = json.path("whole");
		expect(isAbsent(whole) || whole.isObject(), "whole");
		Map<WholeMorphReason, Integer> counts = new EnumMap<>(WholeMorphReason.class);
		for (WholeMorphReason reason : WholeMorphReason.values()) {
			JsonNode count = whole.path(reason.word());
			if (!isAbsent(count)) {
				expect(count.isInt() && count.intValue() > 0, "whole");
				counts.put(reason, Math.min(count.intValue(), MessageLimits.MAX_MORPHS));
			}
		}
		return new ClientMessage.Pong(counts);
	}

	private static @Nullable ElementMessage element(JsonNode json) {
		if (isAbsent(json)) {
			return null;
		}
		expect(json.isObject(), "element");
		return new ElementMessage(text(json, "tagName"), map(json, "attributes", ReflexReader::required),
				map(json, "dataset", ReflexReader::required), map(json, "datasetAll", ReflexReader::texts),
				text(json, "value"), list(json, "values", ReflexReader::required), is(json, "checked"),
				is(json, "selected"), text(json, "innerHtml"), text(json, "textContent"),
				list(json, "roots", ReflexReader::required));
	}

	private static FormField field(JsonNode json, String name) {
		expect(json.isArray() && json.size() == 2, name);
		return new FormField(required(json.path(0), name), required(json.path(1), name));
	}

	private static @Nullable String text(JsonNode json, String name) {
		JsonNode value = json.path(name);
		return isAbsent(value) ? null : required(value, name);
	}

	private static String required(JsonNode value, String name) {
		expect(value.isString(), name);
		return value.stringValue();
	}

	private static boolean is(JsonNode json, String name) {
		JsonNode value = json.path(name);
		expect(isAbsent(value) || value.isBoolean(), name);
		return value.asBoolean(false);
	}

	private static <T> @Nullable List<T> list(JsonNode json, String name, BiFunction<JsonNode, String, T> reader) {
		JsonNode value = json.path(name);
		return isAbsent(value) ? null : items(value, name, reader);
	}

	private static List<String> texts(JsonNode value, String name) {
		return items(value, name, ReflexReader::required);
	}

	private static <T> List<T> items(JsonNode value, String name, BiFunction<JsonNode, String, T> reader) {
		expect(value.isArray(), name);
		List<T> items = new ArrayList<>(value.size());
		for (JsonNode item : value) {
			items.add(reader.apply(item, name));
		}
		return items;
	}

	private static <T> @Nullable Map<String, T> map(JsonNode json, String name,
			BiFunction<JsonNode, String, T> reader) {
		JsonNode value = json.path(name);
		if (isAbsent(value)) {
			return null;
		}
		expect(value.isObject(), name);
		Map<String, T> map = new LinkedHashMap<>();
		value.forEachEntry((key, item) -> map.put(key, reader.apply(item, name)));
		return map;
	}

	private static boolean isAbsent(JsonNode value) {
		return value.isMissingNode() || value.isNull();
	}

	private static void expect(boolean isExpected, String name) {
		if (!isExpected) {
			throw new UnexpectedValueException(name);
		}
	}

	/**
	 * Names a field whose value has another type than it should.
	 */
	static final class UnexpectedValueException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnexpectedValueException(String field) {
			super(field);
		}

		String field() {
			return String.valueOf(getMessage());
		}

	}

}
