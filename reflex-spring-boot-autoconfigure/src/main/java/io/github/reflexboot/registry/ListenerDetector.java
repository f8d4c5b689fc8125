package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.reflexboot.ReflexListener;

/**
 * Finds the listeners of one class after the other, and refuses those that could not
 * work.
 */
final class ListenerDetector {

	private final ActionDetector actions;

	ListenerDetector(ActionDetector actions) {
		this.actions = actions;
	}

	/**
	 * Find the listeners of a component.
	 */
	List<ComponentType.Listener> ofComponent(Class<?> beanClass) {
		return listeners(beanClass).entrySet()
			.stream()
			.map((entry) -> new ComponentType.Listener(entry.getValue().value(), entry.getKey(),
					ReflexCallback.of(beanClass, entry.getKey())))
			.sorted(Comparator.comparing((listener) -> listener.method().getName()))
			.toList();
	}

	/**
	 * Find the listeners of a reflex.
	 */
	List<ReflexType.Listener> ofReflex(String reflex, String beanName, Class<?> beanClass, ReflexFields fields) {
		return listeners(beanClass).entrySet()
			.stream()
			.map((entry) -> new ReflexType.Listener(entry.getValue().value(),
					this.actions.listener(reflex, beanName, beanClass, entry.getKey(), fields)))
			.sorted(Comparator.comparing((listener) -> listener.method().method().getName()))
			.toList();
	}

	private Map<Method, ReflexListener> listeners(Class<?> beanClass) {
		Map<Method, ReflexListener> methods = MethodIntrospector.selectMethods(beanClass,
				(MethodIntrospector.MetadataLookup<ReflexListener>) (method) -> AnnotatedElementUtils
					.findMergedAnnotation(method, ReflexListener.class));
		methods.keySet().forEach((method) -> check(beanClass, method));
		return methods;
	}

	private void check(Class<?> beanClass, Method method) {
		String place = "@ReflexListener " + beanClass.getName() + "#" + method.getName();
		ActionRules.checkCanBeCalled(place, method);
		long values = 0;
		for (int i = 0; i < method.getParameterCount(); i++) {
			values += this.actions.parameters().takesArgument().test(new MethodParameter(method, i)) ? 1 : 0;
		}
		if (values > 1) {
			throw new InvalidReflexException(
					place + " has " + values + " parameters that could take the emitted value.",
					"Keep one of them, or emit a record that holds all.");
		}
	}

}
