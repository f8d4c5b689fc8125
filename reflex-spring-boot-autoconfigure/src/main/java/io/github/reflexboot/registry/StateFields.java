package io.github.reflexboot.registry;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import io.github.reflexboot.Bindable;
import io.github.reflexboot.State;

/**
 * The fields of a component that are kept.
 *
 * @param fields the fields, those of superclasses first
 * @since 0.1.0
 */
public record StateFields(List<StateField> fields) {

	private static final String DATA = "data-";

	static StateFields of(Class<?> beanClass) {
		List<StateField> fields = new ArrayList<>();
		for (Class<?> type = beanClass; type != null && type != Object.class; type = type.getSuperclass()) {
			List<StateField> own = new ArrayList<>();
			for (Field field : type.getDeclaredFields()) {
				boolean isBindable = field.isAnnotationPresent(Bindable.class);
				if (field.isAnnotationPresent(State.class)) {
					own.add(stateField(field, isBindable));
				}
				else if (isBindable) {
					throw new InvalidReflexException(
							"@Bindable " + place(field) + " is no state, so nothing would keep what is set.",
							"Add @State to the field.");
				}
			}
			fields.addAll(0, own);
		}
		checkNames(fields);
		return new StateFields(List.copyOf(fields));
	}

	private static StateField stateField(Field field, boolean isBindable) {
		if ((field.getModifiers() & (Modifier.STATIC | Modifier.FINAL | Modifier.TRANSIENT)) != 0) {
			throw new InvalidReflexException(
					"@State " + place(field) + " is static, final or transient, so it cannot be kept.",
					"Remove the modifier, or the annotation.");
		}
		if (field.getType() == Object.class) {
			throw new InvalidReflexException(
					"@State " + place(field) + " is declared as an Object, so it would come back as another type.",
					"Declare it as the type of its values.");
		}
		if (isBindable) {
			checkReadsNothing(field);
		}
		ReflectionUtils.makeAccessible(field);
		return new StateField(field, isBindable);
	}

	private static void checkReadsNothing(Field field) {
		String found = BoundTypes.findReading(field);
		if (found != null) {
			throw new InvalidReflexException(
					"@Bindable " + place(field) + " lets the browser choose what the server loads, opens or connects "
							+ "to: it sends the name for " + found + ".",
					"Take a String instead, and look it up among the names that are allowed.");
		}
	}

	/**
	 * HTML does not know upper case in the names of attributes.
	 */
	private static void checkNames(List<StateField> fields) {
		for (int i = 0; i < fields.size(); i++) {
			for (StateField other : fields.subList(0, i)) {
				if (other.name().equalsIgnoreCase(fields.get(i).name())) {
					throw new InvalidReflexException(
							"@State " + place(fields.get(i).field()) + " and @State " + place(other.field())
									+ " have the same name, but for upper and lower case.",
							"Rename one of them: templates and attributes know them by name alone.");
				}
			}
		}
	}

	private static String place(Field field) {
		return field.getDeclaringClass().getName() + "#" + field.getName();
	}

	/**
	 * Find the field that an attribute of a tag gives its first value. What the tag or
	 * Thymeleaf take for themselves, such as {@code name} and {@code with}, is written
	 * {@code data-name}.
	 * @param attribute name of the attribute: {@code startCount}, or {@code start-count}
	 * @return the field
	 */
	Optional<StateField> ofAttribute(String attribute) {
		String name = attribute.toLowerCase(Locale.ROOT);
		Optional<StateField> plain = named(name);
		return (plain.isEmpty() && name.startsWith(DATA)) ? named(name.substring(DATA.length())) : plain;
	}

	private Optional<StateField> named(String attribute) {
		String name = attribute.replace("-", "");
		return this.fields.stream().filter((field) -> field.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
	}

	/**
	 * Find a field by its name.
	 * @param name the name
	 * @return the field; {@code null} if there is none
	 */
	public @Nullable StateField find(String name) {
		for (StateField field : this.fields) {
			if (field.name().equals(name)) {
				return field;
			}
		}
		return null;
	}

	/**
	 * Return the names of all fields.
	 * @return the names
	 */
	public List<String> names() {
		return this.fields.stream().map(StateField::name).toList();
	}

	List<String> bindable() {
		return this.fields.stream().filter(StateField::isBindable).map(StateField::name).toList();
	}

	@Override
	public String toString() {
		return StringUtils.collectionToCommaDelimitedString(names());
	}

	/**
	 * A field that is kept.
	 *
	 * @param field the field, accessible
	 * @param isBindable whether a browser may set it
	 */
	public record StateField(Field field, boolean isBindable) {

		/**
		 * Return its name.
		 * @return the name
		 */
		public String name() {
			return this.field.getName();
		}

		/**
		 * Read it.
		 * @param target the instance, never a proxy
		 * @return its value
		 */
		public @Nullable Object get(Object target) {
			return ReflectionUtils.getField(this.field, target);
		}

		/**
		 * Set it.
		 * @param target the instance, never a proxy
		 * @param value its value
		 */
		public void set(Object target, @Nullable Object value) {
			ReflectionUtils.setField(this.field, target, value);
		}

	}

}
