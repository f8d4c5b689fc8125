package io.github.reflexboot.registry;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.github.reflexboot.AfterReflex;
import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.ReflexQuery;

/**
 * What of a class of the application is reached by reflection: its methods, its fields,
 * and what is in the values of both, which templates read and JSON is made of.
 */
final class ReflectedMembers {

	private static final List<Class<? extends Annotation>> CALLED = List.of(ReflexAction.class, ReflexQuery.class,
			ReflexListener.class, BeforeReflex.class, AroundReflex.class, AfterReflex.class);

	private static final List<String> PLATFORM = List.of("java.", "javax.", "jakarta.", "org.springframework.");

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	private final Set<Type> bound = new HashSet<>();

	private final ReflectionHints hints;

	ReflectedMembers(ReflectionHints hints) {
		this.hints = hints;
	}

	/**
	 * Tell whether anything in a class is called by us.
	 */
	static boolean areIn(Class<?> type) {
		return AnnotatedElementUtils.hasAnnotation(type, Reflex.class)
				|| AnnotatedElementUtils.hasAnnotation(type, ReflexComponent.class)
				|| Stream.of(ReflectionUtils.getUniqueDeclaredMethods(type)).anyMatch(ReflectedMembers::isCalled);
	}

	private static boolean isCalled(Method method) {
		return CALLED.stream().anyMatch((each) -> AnnotatedElementUtils.hasAnnotation(method, each));
	}

	void register(Class<?> type) {
		for (Class<?> each = type; each != null && !isOfPlatform(each); each = each.getSuperclass()) {
			this.hints.registerType(each, MemberCategory.INVOKE_DECLARED_METHODS,
					MemberCategory.ACCESS_DECLARED_FIELDS);
		}
		for (Class<?> each : ClassUtils.getAllInterfacesForClassAsSet(type)) {
			if (!isOfPlatform(each)) {
				this.hints.registerType(each, MemberCategory.INVOKE_DECLARED_METHODS);
			}
		}
		for (Method method : ReflectionUtils.getUniqueDeclaredMethods(type, ReflectedMembers::isCalled)) {
			bind(ResolvableType.forMethodReturnType(method, type));
			for (int i = 0; i < method.getParameterCount(); i++) {
				bind(ResolvableType.forMethodParameter(method, i, type));
			}
		}
		for (Field field : ReflexFields.of(type).fields()) {
			bind(ResolvableType.forField(field, type));
		}
	}

	private void bind(ResolvableType type) {
		if (!this.bound.add(type.getType())) {
			return;
		}
		if (type.isArray()) {
			bind(type.getComponentType());
		}
		else if (!isOfPlatform(type.toClass())) {
			this.binding.registerReflectionHints(this.hints, type.getType());
		}
		for (ResolvableType argument : type.getGenerics()) {
			bind(argument);
		}
	}

	/**
	 * Whoever made these tells of what is in them, and nobody sends any.
	 */
	private static boolean isOfPlatform(Class<?> type) {
		return type.isPrimitive() || type.getPackageName().equals(Reflex.class.getPackageName())
				|| PLATFORM.stream().anyMatch(type.getName()::startsWith);
	}

}
