package io.github.reflexboot.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

import io.github.reflexboot.registry.StateFields.StateField;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * Gives a component what its tag says. Safe for use by several threads.
 */
final class ComponentArguments {

	private final Supplier<ConversionService> conversionService;

	ComponentArguments(Supplier<ConversionService> conversionService) {
		this.conversionService = conversionService;
	}

	/**
	 * Set the fields.
	 * @return those that were set
	 * @throws UnknownReflexException if there is no such field
	 * @throws IllegalArgumentException if it is of another type
	 */
	List<StateField> set(ComponentInstance instance, Map<String, @Nullable Object> arguments) {
		List<StateField> fields = new ArrayList<>(arguments.size());
		arguments.forEach((name, value) -> {
			StateField field = instance.type().argument(name);
			field.set(instance.target(), convert(field, value));
			fields.add(field);
		});
		return fields;
	}

	private @Nullable Object convert(StateField field, @Nullable Object value) {
		TypeDescriptor wanted = new TypeDescriptor(field.field());
		if (value == null) {
			if (wanted.isPrimitive()) {
				throw new IllegalArgumentException("its attribute '" + field.name() + "' is null, expected a value of "
						+ "the type " + wanted.getName());
			}
			return null;
		}
		try {
			return this.conversionService.get().convert(value, TypeDescriptor.forObject(value), wanted);
		}
		catch (ConversionException ex) {
			throw new IllegalArgumentException(
					"its attribute '" + field.name() + "' is a " + value.getClass().getName()
							+ ", which cannot be converted to " + wanted.getName() + ", the type of " + field.field(),
					ex);
		}
	}

}
