package io.github.reflexboot.registry;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.annotation.Order;

import io.github.reflexboot.AfterReflex;
import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;

/**
 * A method of a reflex that runs before, after or around its actions.
 *
 * @param when the annotation that says when
 * @param method the method
 * @param only names of the actions to which it is limited; empty for all
 * @param except names of actions that it is not for
 * @since 0.1.0
 */
public record ReflexCallback(Class<? extends Annotation> when, Method method, List<String> only, List<String> except) {

	private static final List<Class<? extends Annotation>> KINDS = List.of(BeforeReflex.class, AfterReflex.class,
			AroundReflex.class);

	/**
	 * Callbacks with a lower {@link Order} come first, then those of superclasses, then
	 * by name, since Java does not preserve the order of declaration.
	 */
	private static final Comparator<ReflexCallback> ORDER = Comparator.comparingInt(ReflexCallback::order)
		.thenComparingInt((callback) -> depth(callback.method().getDeclaringClass()))
		.thenComparing((callback) -> callback.method().getName());

	static List<ReflexCallback> of(Class<?> beanClass) {
		List<ReflexCallback> callbacks = new ArrayList<>();
		for (Class<? extends Annotation> when : KINDS) {
			MethodIntrospector
				.selectMethods(beanClass,
						(MethodIntrospector.MetadataLookup<ReflexCallback>) (method) -> callback(when, method))
				.values()
				.forEach(callbacks::add);
		}
		callbacks.sort(ORDER);
		return callbacks;
	}

	/**
	 * Return those of an action or a listener.
	 */
	static List<ReflexCallback> of(Class<?> beanClass, Method method) {
		return of(beanClass).stream().filter((callback) -> callback.isFor(method.getName())).toList();
	}

	private int order() {
		Order order = AnnotatedElementUtils.findMergedAnnotation(this.method, Order.class);
		return (order != null) ? order.value() : Ordered.LOWEST_PRECEDENCE;
	}

	private static int depth(Class<?> type) {
		return (type.getSuperclass() != null) ? depth(type.getSuperclass()) + 1 : 0;
	}

	private static @Nullable ReflexCallback callback(Class<? extends Annotation> when, Method method) {
		AnnotationAttributes attributes = AnnotatedElementUtils.getMergedAnnotationAttributes(method, when);
		return (attributes != null) ? new ReflexCallback(when, method, List.of(attributes.getStringArray("only")),
				List.of(attributes.getStringArray("except"))) : null;
	}

	String place() {
		return this.method.getDeclaringClass().getName() + "#" + this.method.getName();
	}

	boolean isFor(String action) {
		return (this.only.isEmpty() || this.only.contains(action)) && !this.except.contains(action);
	}

}
