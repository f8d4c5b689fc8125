package io.github.reflexboot.invoke;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Reads numbers with a fraction, alone or in an array. It refuses texts such as
 * {@code NaN}, and numbers that are too large.
 */
final class FiniteDeserializer extends DelegatingDeserializer {

	FiniteDeserializer(ValueDeserializer<?> deserializer) {
		super(deserializer);
	}

	@Override
	protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
		return new FiniteDeserializer(deserializer);
	}

	@Override
	public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
		if (parser.hasToken(JsonToken.VALUE_STRING)) {
			return context.handleUnexpectedToken(context.constructType(handledType()), parser);
		}
		Object value = super.deserialize(parser, context);
		return isFinite(value) ? value
				: context.reportInputMismatch(this, "A number of %s is too large", handledType().getSimpleName());
	}

	private static boolean isFinite(@Nullable Object value) {
		if (value instanceof double[] numbers) {
			return Arrays.stream(numbers).allMatch(Double::isFinite);
		}
		if (value instanceof float[] numbers) {
			for (float number : numbers) {
				if (!Float.isFinite(number)) {
					return false;
				}
			}
			return true;
		}
		return (value instanceof OptionalDouble number) ? Double.isFinite(number.orElse(0))
				: value == null || StrictJson.isBounded(value);
	}

}
