package io.github.reflexboot.invoke;

import java.time.Year;
import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads types that are written as text, such as dates, from text only: no number is
 * accepted for a point in time or a duration, not even in quotation marks. A year is a
 * number.
 */
final class TextDeserializer extends DelegatingDeserializer {

	private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[\\d.]+\\s*");

	TextDeserializer(ValueDeserializer<?> deserializer) {
		super(deserializer);
	}

	@Override
	protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
		return new TextDeserializer(deserializer);
	}

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		boolean isRight = (handledType() == Year.class) ? parser.hasToken(JsonToken.VALUE_NUMBER_INT)
				: parser.hasToken(JsonToken.VALUE_STRING) && !isNumberForTime(parser.getString());
		return isRight ? super.deserialize(parser, context)
				: context.handleUnexpectedToken(context.constructType(handledType()), parser);
	}

	private boolean isNumberForTime(String text) {
		return logicalType() == LogicalType.DateTime && NUMBER.matcher(text).matches();
	}

}
