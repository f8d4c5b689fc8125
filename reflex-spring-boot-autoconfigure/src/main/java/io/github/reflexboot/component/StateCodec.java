package io.github.reflexboot.component;

import java.io.StringWriter;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.invoke.KeptTimes;
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
		// What follows a field is the next one.
		this.mapper = KeptTimes.in(mapper)
			.deactivateDefaultTyping()
			.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.build();
	}

	/**
	 * Find out whether the state of a component can be written and read, if nobody has
	 * done so yet: whoever shows it first is to learn that, and not whoever clicks first.
	 * @throws IllegalStateException if a field cannot be written or read
	 */
	void prove(ComponentType type, Object target) {
		if (!this.proven.containsKey(type.name())) {
			write(type, target, true);
		}
	}

	/**
	 * Write all state of an instance. It is read again where it matters: the first time,
	 * so that a type that can only be written is found when its component is shown, and
	 * whenever it is to be kept.
	 * @param isKept whether it is to be kept
	 * @throws IllegalStateException if a field cannot be written or read
	 */
	String write(ComponentType type, Object target, boolean isKept) {
		String json = write(type, type.state().fields(), target);
		if (isKept || !this.proven.containsKey(type.name())) {
			values(type, json).forEach((field, read) -> checkIsSame(type, field, field.get(target), read));
			this.proven.putIfAbsent(type.name(), true);
		}
		return json;
	}

	private static void checkIsSame(ComponentType type, StateField field, @Nullable Object value,
			@Nullable Object read) {
		if ((value instanceof Temporal || value instanceof Calendar) && !value.equals(read)) {
			throw new IllegalStateException("The state '" + field.name() + "' of " + type
					+ " cannot be kept, expected something that Jackson reads back as it was, such as a ZonedDateTime "
					+ "instead of a Calendar");
		}
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
		values(type, json).forEach((field, value) -> field.set(target, value));
	}

	/**
	 * Read token by token: a tree would have made decimals out of numbers with more
	 * digits than a {@code double} has.
	 */
	private Map<StateField, @Nullable Object> values(ComponentType type, String json) {
		Map<StateField, @Nullable Object> values = new LinkedHashMap<>();
		try (JsonParser parser = this.mapper.createParser(json)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				StateField field = type.state().find(parser.currentName());
				parser.nextToken();
				if (field == null) {
					parser.skipChildren();
				}
				else {
					values.put(field, value(type, field, parser));
				}
			}
		}
		return values;
	}

	private @Nullable Object value(ComponentType type, StateField field, JsonParser json) {
		try {
			return this.mapper.readerFor(typeOf(field)).readValue(json);
		}
		catch (JacksonException ex) {
			throw problem(type, field, ex);
		}
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
