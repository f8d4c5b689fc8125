package io.github.reflexboot.userdata;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.Assert;

/**
 * What is stored of data, and the value that it means. Safe for use by several threads.
 *
 * @param <T> type of the data
 */
final class UserDataJson<T> {

	private final String name;

	private final JavaType type;

	private final Supplier<? extends T> defaults;

	private final JsonMapper mapper;

	private final int maxBytes;

	UserDataJson(String name, JavaType type, Supplier<? extends T> defaults, JsonMapper mapper, int maxBytes) {
		this.name = name;
		this.type = type;
		this.defaults = defaults;
		this.mapper = mapper;
		this.maxBytes = maxBytes;
	}

	/**
	 * Make a value that belongs to the caller alone.
	 * @param json what is stored; {@code null} for nothing
	 */
	T read(@Nullable String json) {
		T value = this.defaults.get();
		Assert.state(value != null, () -> "The default of the user data '" + this.name + "' is null");
		String defaults = text(value);
		try {
			return this.mapper.readValue((json != null) ? fillIn(json, defaults) : defaults, this.type);
		}
		// Neither its message nor its cause goes on: they show what the user has saved.
		catch (JacksonException ex) {
			throw new IllegalStateException(((json != null) ? "What is stored of" : "The default of")
					+ " the user data '" + this.name + "' does not fit " + this.type.toCanonical() + place(ex));
		}
	}

	/**
	 * Keys of a map are data themselves: one that is missing was taken out.
	 */
	private String fillIn(String json, String defaults) {
		if (this.type.isContainerType()) {
			return json;
		}
		JsonNode stored = this.mapper.readTree(json);
		JsonNode filled = this.mapper.readTree(defaults);
		if (!(stored instanceof ObjectNode values && filled instanceof ObjectNode all)) {
			return json;
		}
		return this.mapper.writeValueAsString(all.setAll(values));
	}

	/**
	 * Write a value.
	 */
	String write(@Nullable T value) {
		Assert.notNull(value, () -> "The user data '" + this.name + "' cannot be null. Use clear()");
		String json = text(value);
		int bytes = json.getBytes(StandardCharsets.UTF_8).length;
		Assert.isTrue(bytes <= this.maxBytes, () -> "The user data '" + this.name + "' takes " + bytes
				+ " bytes as JSON, more than the " + this.maxBytes + " of reflex.user-data.max-size");
		return json;
	}

	private String text(T value) {
		try {
			return this.mapper.writerFor(this.type).writeValueAsString(value);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(
					"The user data '" + this.name + "' cannot be written as JSON. " + ex.getOriginalMessage(), ex);
		}
	}

	private String place(JacksonException ex) {
		String property = ex.getPath().isEmpty() ? null : ex.getPath().get(0).getPropertyName();
		return (property != null && !this.type.isContainerType()) ? ", because of '" + property + "'" : "";
	}

}
