package io.github.reflexboot.invoke;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.LogicalType;

/**
 * Makes a JSON mapper strict: no text is accepted for a number, no number for an enum or
 * a date, and nothing but a number for a {@code double}. JSON cannot choose classes.
 */
final class StrictJson extends ValueDeserializerModifier {

	private static final long serialVersionUID = 1L;

	/**
	 * How many digits a number may have when it is written out.
	 */
	private static final int MAX_SCALE = 1_000;

	private StrictJson() {
	}

	static JsonMapper of(JsonMapper mapper) {
		JsonMapper.Builder strict = mapper.rebuild()
			.deactivateDefaultTyping()
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
					DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.addModule(new SimpleModule("reflex-strict-json").setDeserializerModifier(new StrictJson()));
		for (LogicalType type : LogicalType.values()) {
			strict.withCoercionConfig(type, coercions(type));
		}
		return strict.build();
	}

	private static Consumer<MutableCoercionConfig> coercions(LogicalType type) {
		return (config) -> {
			for (CoercionInputShape shape : CoercionInputShape.values()) {
				boolean isWholeNumberForAnother = type == LogicalType.Float && shape == CoercionInputShape.Integer;
				if (!isWholeNumberForAnother) {
					config.setCoercion(shape, CoercionAction.Fail);
				}
			}
		};
	}

	@Override
	public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier bean,
			ValueDeserializer<?> deserializer) {
		if (deserializer instanceof FromStringDeserializer || deserializer.logicalType() == LogicalType.DateTime) {
			return new TextDeserializer(deserializer);
		}
		return (deserializer.logicalType() == LogicalType.Float || bean.getBeanClass() == OptionalDouble.class)
				? new FiniteDeserializer(deserializer) : deserializer;
	}

	@Override
	public ValueDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type,
			BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
		return modifyDeserializer(config, bean, deserializer);
	}

	@Override
	public ValueDeserializer<?> modifyArrayDeserializer(DeserializationConfig config, ArrayType type,
			BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
		boolean isOfFractions = type.hasRawClass(double[].class) || type.hasRawClass(float[].class);
		return isOfFractions ? new FiniteDeserializer(deserializer) : deserializer;
	}

	@Override
	public KeyDeserializer modifyKeyDeserializer(DeserializationConfig config, JavaType type,
			KeyDeserializer deserializer) {
		return new KeyDeserializer() {

			@Override
			public Object deserializeKey(String key, DeserializationContext context) {
				Object value = deserializer.deserializeKey(key, context);
				return isBounded(value) ? value : context.handleWeirdKey(type.getRawClass(), key, "not finite");
			}

		};
	}

	/**
	 * Tell whether a value can be calculated with and written out.
	 */
	static boolean isBounded(Object value) {
		if (value instanceof BigDecimal decimal) {
			return Math.abs((long) decimal.scale()) <= MAX_SCALE;
		}
		return !(value instanceof Double || value instanceof Float) || Double.isFinite(((Number) value).doubleValue());
	}

}
