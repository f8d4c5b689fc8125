package io.github.reflexboot.query;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * What a query is known by in its page.
 *
 * @param name its name
 * @param arguments what its data depends on
 */
record QueryKey(String name, List<@Nullable Object> arguments) {

	/**
	 * Return the key of a query.
	 * @throws IllegalArgumentException if an argument would never equal another one, so
	 * that its page would never stop fetching
	 */
	static QueryKey of(String name, List<? extends @Nullable Object> arguments) {
		for (Object argument : arguments) {
			if (argument != null && !hasEquals(argument.getClass())) {
				throw new IllegalArgumentException(
						"The query '" + name + "' has an argument of the type " + argument.getClass().getTypeName()
								+ ", which has no equals() of its own, expected what can be "
								+ "compared, such as a String, a number, a record or a List");
			}
		}
		return new QueryKey(name, Collections.unmodifiableList(new ArrayList<>(arguments)));
	}

	String describe() {
		return this.arguments.isEmpty() ? this.name : this.name + this.arguments;
	}

	private static boolean hasEquals(Class<?> type) {
		Method equals = ReflectionUtils.findMethod(type, "equals", Object.class);
		return equals != null && equals.getDeclaringClass() != Object.class;
	}

}
