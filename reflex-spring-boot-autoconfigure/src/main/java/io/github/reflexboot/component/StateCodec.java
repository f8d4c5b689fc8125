package io.github.reflexboot.component;

import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.StateFields.StateField;

/**
 * Writes the state of a component as JSON, and reads it: each field by its declared type,
 * and no JSON chooses a class. Safe for use by several threads.
 */
final class StateCodec {

	private final JsonMapper mapper;

	private final Map<String, Long> schemas = new ConcurrentHashMap<>();

	private final Map<String, Boolean> proven = new ConcurrentHashMap<>();

	StateCodec(JsonMapper mapper) {
		this.mapper = mapper.rebuild().deactivateDefaultTyping().build();
	}

	/**
	 * Write all state of an instance. The first time, it is read again, so that a type
	 * that can only be written is found when its component is shown.
	 * @throws IllegalStateException if a field cannot be written or read
	 */
	String write(ComponentType type, Object target) {
		String json = write(type, type.state().fields(), target);
		if (this.proven.putIfAbsent(type.name(), true) == null) {
			JsonNode state = this.mapper.readTree(json);
			type.state().fields().forEach((field) -> value(type, field, state.get(field.name())));
		}
		return json;
	}

	/**
	 * Write some fields of an instance.
	 */
	String write(ComponentType type, Collection<StateField> fields, Object target) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.mapper.createGenerator(text)) {
			json.writeStartObject();
			for (StateField field : fields) {
				json.writeName(field.name());
				write(type, field, field.get(target), json);
			}
			json.writeEndObject();
		}
		return text.toString();
	}

	private void write(ComponentType type, StateField field, @Nullable Object value, JsonGenerator json) {
		try {
			this.mapper.writerFor(typeOf(field)).writeValue(json, value);
		}
		catch (JacksonException ex) {
			throw problem(type, field, ex);
		}
	}

	/**
	 * Set the state of an instance: all of it, or nothing.
	 * @throws IllegalStateException if it is not what {@link #write} has written
	 */
	void read(ComponentType type, String json, Object target) {
		JsonNode state = this.mapper.readTree(json);
		Map<StateField, @Nullable Object> values = new LinkedHashMap<>();
		for (StateField field : type.state().fields()) {
			JsonNode value = state.get(field.name());
			if (value != null) {
				values.put(field, value(type, field, value));
			}
		}
		values.forEach((field, value) -> field.set(target, value));
	}

	private @Nullable Object value(ComponentType type, StateField field, @Nullable JsonNode value) {
		try {
			return (value != null) ? this.mapper.readerFor(typeOf(field)).readValue(value) : null;
		}
		catch (JacksonException ex) {
			throw problem(type, field, ex);
		}
	}

	/**
	 * Convert a value to the type of a field.
	 * @throws IllegalArgumentException if that is impossible
	 */
	@Nullable Object convert(StateField field, Object value) {
		return this.mapper.convertValue(value, typeOf(field));
	}

	private JavaType typeOf(StateField field) {
		return this.mapper.constructType(field.field().getGenericType());
	}

	private static IllegalStateException problem(ComponentType type, StateField field, JacksonException cause) {
		return new IllegalStateException("The state '" + field.name() + "' of " + type
				+ " cannot be kept, expected something that Jackson writes and reads back as "
				+ field.field().getGenericType().getTypeName() + ": " + cause.getOriginalMessage(), cause);
	}

	/**
	 * Return what the names and types of the fields add up to. State of another class of
	 * the same name, as before a deployment, has another one.
	 */
	long schema(ComponentType type) {
		return this.schemas.computeIfAbsent(type.name(), (name) -> Fingerprint.of(StateShape.of(type)));
	}

}
