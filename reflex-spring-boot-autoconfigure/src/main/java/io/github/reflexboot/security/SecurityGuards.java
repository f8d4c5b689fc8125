package io.github.reflexboot.security;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.util.ClassUtils;

import io.github.reflexboot.registry.ActionGuards;
import io.github.reflexboot.registry.ReflexMethod;

/**
 * Finds the method security that is in force for an action. An annotation that is there
 * but not enabled protects nothing, so those that are in force are asked. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class SecurityGuards implements ActionGuards {

	private static final List<String> PACKAGES = List.of("org.springframework.security.access",
			"jakarta.annotation.security");

	private final ObjectProvider<AuthorizationAdvisor> advisors;

	private final ListableBeanFactory beans;

	/**
	 * Create it.
	 * @param advisors what protects methods
	 * @param beans tells the types of reflexes
	 */
	public SecurityGuards(ObjectProvider<AuthorizationAdvisor> advisors, ListableBeanFactory beans) {
		this.advisors = advisors;
		this.beans = beans;
	}

	/**
	 * Tell whether anything protects an action.
	 */
	boolean protect(ReflexMethod action) {
		return inForce(action).findAny().isPresent();
	}

	@Override
	public List<String> of(ReflexMethod action) {
		List<String> advisors = inForce(action).map((advisor) -> advisor.getClass().getSimpleName()).toList();
		if (advisors.isEmpty()) {
			return List.of();
		}
		List<String> annotations = Stream.concat(written(action.method()), written(userType(action)))
			.distinct()
			.toList();
		return annotations.isEmpty() ? advisors : annotations;
	}

	private Stream<AuthorizationAdvisor> inForce(ReflexMethod action) {
		Class<?> userType = userType(action);
		return this.advisors.stream()
			.filter((advisor) -> advisor.getPointcut().getClassFilter().matches(userType)
					&& advisor.getPointcut().getMethodMatcher().matches(action.method(), userType));
	}

	private Class<?> userType(ReflexMethod action) {
		Class<?> type = this.beans.getType(action.beanName(), false);
		return (type != null) ? ClassUtils.getUserClass(type) : action.method().getDeclaringClass();
	}

	private static Stream<String> written(AnnotatedElement element) {
		return MergedAnnotations.from(element, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.filter((annotation) -> PACKAGES.stream()
				.anyMatch((name) -> annotation.getType().getPackageName().startsWith(name)))
			.map(SecurityGuards::write);
	}

	private static String write(MergedAnnotation<?> annotation) {
		String name = "@" + annotation.getType().getSimpleName();
		Object value = annotation.getValue("value").orElse(null);
		if (value == null) {
			return name;
		}
		return name + "(" + ((value instanceof String[] many) ? String.join(", ", many) : value) + ")";
	}

}
