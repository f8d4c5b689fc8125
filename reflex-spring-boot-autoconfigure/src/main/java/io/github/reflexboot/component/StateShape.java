package io.github.reflexboot.component;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.core.ResolvableType;

import io.github.reflexboot.registry.ComponentType;

/**
 * Writes down what the state of a component is made of: names and types of its fields,
 * and of those within them as far as they are the application's. A state with another
 * shape was written by another release.
 */
final class StateShape {

	private static final List<String> FOREIGN = List.of("java.", "javax.", "jakarta.", "sun.", "jdk.",
			"org.springframework.", "tools.jackson.", "com.fasterxml.jackson.");

	private final Set<Class<?>> seen = new HashSet<>();

	private final StringBuilder text = new StringBuilder();

	private StateShape() {
	}

	static String of(ComponentType type) {
		StateShape shape = new StateShape();
		shape.text.append(type.beanClass().getName());
		type.state().fields().forEach((field) -> shape.add(field.field(), ResolvableType.forField(field.field())));
		return shape.text.toString();
	}

	private void add(Field field, ResolvableType type) {
		this.text.append('\n').append(field.getName()).append(' ').append(field.getGenericType().getTypeName());
		addWithin(type);
	}

	private void addWithin(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		if (raw.isArray()) {
			addWithin(type.getComponentType());
			return;
		}
		for (ResolvableType generic : type.getGenerics()) {
			addWithin(generic);
		}
		if (isOfApplication(raw) && this.seen.add(raw)) {
			this.text.append(" {");
			for (Class<?> each = raw; each != null && isOfApplication(each); each = each.getSuperclass()) {
				addFields(each, type);
			}
			this.text.append("\n}");
		}
	}

	/**
	 * The platform does not promise any order of fields.
	 */
	private void addFields(Class<?> of, ResolvableType type) {
		List.of(of.getDeclaredFields())
			.stream()
			.filter((field) -> !field.isSynthetic()
					&& (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
			.sorted((one, other) -> one.getName().compareTo(other.getName()))
			.forEach((field) -> add(field, ResolvableType.forField(field, type)));
	}

	private static boolean isOfApplication(Class<?> type) {
		return !type.isPrimitive() && !type.isEnum() && FOREIGN.stream().noneMatch(type.getName()::startsWith);
	}

}
