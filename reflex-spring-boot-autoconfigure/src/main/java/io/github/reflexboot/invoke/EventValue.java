package io.github.reflexboot.invoke;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.core.MethodParameter;

/**
 * The value of an event that was broadcast, until a listener says what it takes.
 *
 * @param node the value
 * @param size how many characters it has
 * @param json converts it
 */
record EventValue(JsonNode node, int size, EventJson json) {

	/**
	 * Convert it for a parameter of a listener.
	 * @throws EventValueException if it does not fit
	 */
	@Nullable Object to(MethodParameter parameter) {
		Type type = parameter.getGenericParameterType();
		try {
			return this.json.convert(this.node, type);
		}
		catch (JacksonException ex) {
			throw new EventValueException("takes " + type.getTypeName() + ", and got " + JsonArguments.kindOf(this.node)
					+ JsonArguments.reason(ex), this.json, ex);
		}
	}

}
