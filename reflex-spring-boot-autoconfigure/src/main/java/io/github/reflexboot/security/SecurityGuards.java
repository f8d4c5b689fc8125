package io.github.reflexboot.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.github.reflexboot.registry.ActionGuards;
import io.github.reflexboot.registry.ReflexMethod;

/**
 * Finds the method security that is in force for an action. An annotation that is there
 * but not enabled protects nothing, so those that are in force are asked; and of several
 * of a kind, the closest counts, as for Spring Security. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SecurityGuards implements ActionGuards {

	private final ObjectProvider<AuthorizationAdvisor> advisors;

	private final ListableBeanFactory beans;

	private final List<Kind> kinds;

	/**
	 * Create it.
	 * @param advisors what protects methods
	 * @param templates fills what annotations of annotations leave open; {@code null} for
	 * nothing
	 * @param beans tells the types of reflexes
	 */
	public SecurityGuards(ObjectProvider<AuthorizationAdvisor> advisors,
			@Nullable AnnotationTemplateExpressionDefaults templates, ListableBeanFactory beans) {
		this.advisors = advisors;
		this.beans = beans;
		this.kinds = List.of(Kind.of("preAuthorize", PreAuthorize.class, templates),
				Kind.of("postAuthorize", PostAuthorize.class, templates),
				Kind.of("preFilter", PreFilter.class, templates), Kind.of("postFilter", PostFilter.class, templates),
				new Kind(probe("secured"), SecurityAnnotationScanners.requireUnique(Secured.class)),
				new Kind(probe("jsr250"), SecurityAnnotationScanners
					.requireUnique(List.of(DenyAll.class, PermitAll.class, RolesAllowed.class))));
	}

	/**
	 * Tell whether anything protects an action.
	 */
	boolean protect(ReflexMethod action) {
		return inForce(action).findAny().isPresent();
	}

	@Override
	public List<String> of(ReflexMethod action) {
		return inForce(action).flatMap((advisor) -> written(advisor, action)).distinct().toList();
	}

	private Stream<AuthorizationAdvisor> inForce(ReflexMethod action) {
		Class<?> type = userType(action);
		return this.advisors.orderedStream().filter((advisor) -> matches(advisor, action.method(), type));
	}

	private Stream<String> written(AuthorizationAdvisor advisor, ReflexMethod action) {
		List<String> found = this.kinds.stream()
			.filter((kind) -> matches(advisor, kind.probe(), Probes.class))
			.flatMap((kind) -> Stream.ofNullable(kind.scanner().scan(action.method(), userType(action))))
			.map(SecurityGuards::write)
			.toList();
		return found.isEmpty() ? Stream.of(advisor.getClass().getSimpleName()) : found.stream();
	}

	private static boolean matches(AuthorizationAdvisor advisor, Method method, Class<?> type) {
		return advisor.getPointcut().getClassFilter().matches(type)
				&& advisor.getPointcut().getMethodMatcher().matches(method, type);
	}

	private Class<?> userType(ReflexMethod action) {
		Class<?> type = this.beans.getType(action.beanName(), false);
		return (type != null) ? ClassUtils.getUserClass(type) : action.method().getDeclaringClass();
	}

	private static String write(Annotation annotation) {
		String name = "@" + annotation.annotationType().getSimpleName();
		Object value = AnnotationUtils.getValue(annotation);
		if (value == null) {
			return name;
		}
		return name + "(" + ((value instanceof String[] many) ? String.join(", ", many) : value) + ")";
	}

	private static Method probe(String name) {
		return Objects.requireNonNull(ReflectionUtils.findMethod(Probes.class, name));
	}

	/**
	 * A kind of annotations.
	 *
	 * @param probe a method that has one: whoever advises it knows this kind
	 * @param scanner finds the one that counts
	 */
	private record Kind(Method probe, SecurityAnnotationScanner<? extends Annotation> scanner) {

		private static Kind of(String name, Class<? extends Annotation> type,
				@Nullable AnnotationTemplateExpressionDefaults templates) {
			return new Kind(SecurityGuards.probe(name),
					(templates != null) ? SecurityAnnotationScanners.requireUnique(type, templates)
							: SecurityAnnotationScanners.requireUnique(type));
		}

	}

	/**
	 * Nobody calls these.
	 */
	@SuppressWarnings("UnusedMethod") // Pointcuts look at them.
	private interface Probes {

		@PreAuthorize("denyAll")
		void preAuthorize();

		@PostAuthorize("denyAll")
		void postAuthorize();

		@PreFilter("false")
		void preFilter();

		@PostFilter("false")
		void postFilter();

		@Secured("nobody")
		void secured();

		@RolesAllowed("nobody")
		void jsr250();

	}

}
