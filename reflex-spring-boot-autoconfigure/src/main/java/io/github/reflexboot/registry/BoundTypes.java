package io.github.reflexboot.registry;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Searches everything in a parameter or a field that a browser can fill: its elements,
 * constructors, properties and fields, and theirs in turn.
 */
final class BoundTypes {

	private static final int MAX_DEPTH = 12;

	private final Set<String> seen = new HashSet<>();

	private BoundTypes() {
	}

	/**
	 * Find a value that a browser must not choose.
	 * @return where it is, such as {@code form.file (java.io.File)}; {@code null} if
	 * there is none
	 */
	static @Nullable String findReading(MethodParameter parameter) {
		return new BoundTypes().find(ResolvableType.forMethodParameter(parameter), ReflexMethod.name(parameter), 0);
	}

	/**
	 * Find a value that a browser must not choose.
	 * @return where it is; {@code null} if there is none
	 */
	static @Nullable String findReading(Field field) {
		return new BoundTypes().find(ResolvableType.forField(field), field.getName(), 0);
	}

	private @Nullable String find(ResolvableType type, String place, int depth) {
		Class<?> raw = type.resolve(Object.class);
		if (ReadingTypes.include(raw)) {
			return place + " (" + raw.getName() + ")";
		}
		if (depth > MAX_DEPTH || !this.seen.add(raw.getName() + " " + type)) {
			return null;
		}
		if (raw.isArray()) {
			return find(type.getComponentType(), place + "[]", depth + 1);
		}
		String found = findInAny(elementsOf(type), place, depth + 1);
		return (found == null && ReadingTypes.isOfApplication(raw) && !raw.isEnum())
				? findInBean(raw, type, place + ".", depth + 1) : found;
	}

	private static List<ResolvableType> elementsOf(ResolvableType type) {
		return Stream.of(type, type.asCollection(), type.asMap())
			.flatMap((each) -> Arrays.stream(each.getGenerics()))
			.toList();
	}

	private @Nullable String findInAny(List<ResolvableType> elements, String place, int depth) {
		return elements.stream()
			.map((element) -> find(element, place + "[]", depth))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private @Nullable String findInBean(Class<?> raw, ResolvableType type, String place, int depth) {
		Map<String, ResolvableType> filled = new LinkedHashMap<>();
		addConstructor(raw, filled);
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(raw)) {
			addProperty(raw, property, filled);
		}
		for (Field field : raw.getFields()) {
			if (!Modifier.isStatic(field.getModifiers())) {
				filled.put(field.getName(), ResolvableType.forField(field, type));
			}
		}
		return filled.entrySet()
			.stream()
			.map((each) -> find(each.getValue(), place + each.getKey(), depth))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static void addConstructor(Class<?> raw, Map<String, ResolvableType> filled) {
		if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
			return;
		}
		try {
			Constructor<?> constructor = BeanUtils.getResolvableConstructor(raw);
			for (int i = 0; i < constructor.getParameterCount(); i++) {
				filled.put(constructor.getParameters()[i].getName(),
						ResolvableType.forConstructorParameter(constructor, i, raw));
			}
		}
		catch (IllegalStateException ex) {
			// No constructor would be used: a class with only other ones is filled by its
			// properties.
		}
	}

	/**
	 * A property without a setter leads to what is inside it, but is itself filled only
	 * if JSON finds its field.
	 */
	private static void addProperty(Class<?> raw, PropertyDescriptor property, Map<String, ResolvableType> filled) {
		if (property.getWriteMethod() != null) {
			filled.put(property.getName(), ResolvableType.forMethodParameter(property.getWriteMethod(), 0, raw));
		}
		else if (property.getReadMethod() != null) {
			Field field = ReflectionUtils.findField(raw, property.getName());
			if (!ReadingTypes.include(property.getPropertyType())
					|| (field != null && !Modifier.isFinal(field.getModifiers()))) {
				filled.put(property.getName(), ResolvableType.forMethodReturnType(property.getReadMethod(), raw));
			}
		}
	}

}
