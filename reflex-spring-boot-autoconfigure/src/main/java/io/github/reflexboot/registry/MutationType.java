package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.reflexboot.RefetchScope;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexMutation;

/**
 * What makes an action a mutation.
 *
 * @param name the name by which templates see it
 * @param refetch the queries whose data it changes
 * @param scope whose pages fetch that data again
 * @param group name of their group; empty for none
 * @since 0.1.0
 */
public record MutationType(String name, List<String> refetch, RefetchScope scope, String group) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]{0,63}");

	/**
	 * Return what makes an action a mutation.
	 * @return {@code null} if nothing does
	 * @throws InvalidReflexException if it could not be one
	 */
	static @Nullable MutationType of(Class<?> beanClass, Method method) {
		ReflexMutation annotation = AnnotatedElementUtils.findMergedAnnotation(method, ReflexMutation.class);
		if (annotation == null) {
			return null;
		}
		String place = "@ReflexMutation " + beanClass.getName() + "#" + method.getName();
		if (AnnotatedElementUtils.hasAnnotation(beanClass, ReflexComponent.class)) {
			throw new InvalidReflexException(place + " is in a component, whose template would not see it.",
					"Put it into a @Reflex, or make it a @ReflexAction.");
		}
		String name = annotation.value().isEmpty() ? method.getName() : annotation.value();
		if (!NAME.matcher(name).matches()) {
			throw new InvalidReflexException(place + " has the name '" + name + "', which no template could write.",
					"Use a letter and then letters and digits.");
		}
		if ((annotation.scope() == RefetchScope.GROUP) == annotation.group().isEmpty()) {
			throw new InvalidReflexException(place + (annotation.group().isEmpty()
					? " has the scope GROUP and names no group."
					: " names the group '" + annotation.group() + "', but has the scope " + annotation.scope() + "."),
					"Write both: scope = RefetchScope.GROUP, group = \"…\".");
		}
		return new MutationType(name, List.of(annotation.refetch()), annotation.scope(), annotation.group());
	}

}
