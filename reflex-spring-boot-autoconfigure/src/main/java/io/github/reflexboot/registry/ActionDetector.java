package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexListener;

/**
 * Finds the actions of one class after the other, and refuses those that could not work.
 */
final class ActionDetector {

	private final ParameterRules parameters;

	private final CallbackNames callbackNames = new CallbackNames();

	/**
	 * Whose states templates see, by their names.
	 */
	private final Map<String, Method> states = new HashMap<>();

	ActionDetector(ParameterRules parameters) {
		this.parameters = parameters;
	}

	ParameterRules parameters() {
		return this.parameters;
	}

	/**
	 * Check what can be said only when all classes are known.
	 */
	void check() {
		this.callbackNames.check();
	}

	/**
	 * Find the actions of a reflex or of a component, with their callbacks.
	 */
	Map<String, ReflexMethod> actions(String reflex, String beanName, Class<?> beanClass, ReflexFields fields) {
		Map<String, ReflexMethod> actions = new LinkedHashMap<>();
		List<ReflexCallback> callbacks = ReflexCallback.of(beanClass);
		ActionRules.checkExceptionHandlers(beanClass);
		callbacks.forEach((callback) -> ActionRules.checkCallback(beanClass, callback, this.parameters));
		for (Method method : MethodIntrospector.selectMethods(beanClass,
				(Method method) -> AnnotatedElementUtils.hasAnnotation(method, ReflexAction.class))) {
			MutationType mutation = MutationType.of(beanClass, method);
			BackgroundType background = BackgroundType.of(beanClass, method);
			ActionRules.check(beanClass, method, this.parameters, mutation != null);
			ReflexMethod other = actions.put(method.getName(),
					new ReflexMethod(reflex, beanName, method, arguments(method),
							callbacks.stream().filter((callback) -> callback.isFor(method.getName())).toList(), fields,
							pages(beanClass, method), mutation, background, RefreshType.of(beanClass, method)));
			if (mutation != null) {
				note(mutation.name(), method);
			}
			if (background != null) {
				note(background.name(), method);
			}
			if (other != null) {
				throw new InvalidReflexException("Two actions are named " + reflex + "#" + method.getName() + ": "
						+ other.method() + " and " + method + ".",
						"Rename one of them: a page calls actions by name alone.");
			}
		}
		Set<String> names = new TreeSet<>(actions.keySet());
		MethodIntrospector
			.selectMethods(beanClass,
					(Method method) -> AnnotatedElementUtils.hasAnnotation(method, ReflexListener.class))
			.forEach((listener) -> names.add(listener.getName()));
		this.callbackNames.add(callbacks, names);
		return actions;
	}

	/**
	 * Describe a listener of a reflex, which is called as an action is.
	 */
	ReflexMethod listener(String reflex, String beanName, Class<?> beanClass, Method method, ReflexFields fields) {
		String place = "@ReflexListener " + beanClass.getName() + "#" + method.getName();
		ActionRules.checkReturnType(place, method);
		for (int i = 0; i < method.getParameterCount(); i++) {
			this.parameters.check(place, new MethodParameter(method, i));
		}
		return new ReflexMethod(reflex, beanName, method, arguments(method), ReflexCallback.of(beanClass, method),
				fields, pages(beanClass, method), null, null, null);
	}

	private void note(String name, Method method) {
		Method other = this.states.put(name, method);
		if (other != null) {
			throw new InvalidReflexException(
					"Templates would see two actions as '" + name + "': " + other + " and " + method + ".",
					"Name one of them differently, a mutation by @ReflexMutation(\"…\").");
		}
	}

	/**
	 * Return where an action can be called from: what it says itself, or else its reflex.
	 */
	private static RequiredPages pages(Class<?> beanClass, Method method) {
		ReflexAction action = AnnotatedElementUtils.findMergedAnnotation(method, ReflexAction.class);
		if (action != null && action.pages().length > 0) {
			return RequiredPages.parse(action.pages(), "@ReflexAction " + beanClass.getName() + "#" + method.getName());
		}
		Reflex reflex = AnnotatedElementUtils.findMergedAnnotation(beanClass, Reflex.class);
		return RequiredPages.parse((reflex != null) ? reflex.pages() : new String[0], "@Reflex " + beanClass.getName());
	}

	private List<MethodParameter> arguments(Method method) {
		List<MethodParameter> arguments = new ArrayList<>();
		for (int i = 0; i < method.getParameterCount(); i++) {
			MethodParameter parameter = new MethodParameter(method, i);
			if (this.parameters.takesArgument().test(parameter)) {
				arguments.add(parameter);
			}
		}
		return List.copyOf(arguments);
	}

}
