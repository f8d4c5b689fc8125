package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * Finds the reflexes among the beans by their types, without creating any of them, and
 * refuses those that cannot work.
 *
 * @since 0.1.0
 */
public final class ReflexDetector {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ParameterRules parameters;

	private final CallbackNames callbackNames = new CallbackNames();

	/**
	 * Create a detector.
	 * @param beanFactory where to look
	 * @param takesArgument whether a parameter takes an argument of {@code stimulate()},
	 * because nothing else can resolve it
	 */
	public ReflexDetector(ConfigurableListableBeanFactory beanFactory, Predicate<MethodParameter> takesArgument) {
		this.beanFactory = beanFactory;
		this.parameters = new ParameterRules(takesArgument, new BeanTypes(beanFactory)::include);
	}

	/**
	 * Find all reflexes.
	 * @return what there is
	 * @throws InvalidReflexException if one of them cannot work
	 */
	public ReflexRegistry detect() {
		Map<String, ReflexType> reflexes = new LinkedHashMap<>();
		for (String beanName : this.beanFactory.getBeanNamesForType(Object.class, true, false)) {
			ReflexType reflex = reflexType(beanName);
			ReflexType other = (reflex != null) ? reflexes.put(reflex.name(), reflex) : null;
			if (reflex != null && other != null) {
				throw ambiguous(other, reflex);
			}
		}
		this.callbackNames.check();
		return new ReflexRegistry(reflexes);
	}

	private @Nullable ReflexType reflexType(String beanName) {
		Class<?> type = ScopedProxyUtils.isScopedTarget(beanName) ? null : this.beanFactory.getType(beanName, false);
		Class<?> beanClass = (type != null) ? ClassUtils.getUserClass(type) : null;
		Reflex annotation = (beanClass != null) ? AnnotatedElementUtils.findMergedAnnotation(beanClass, Reflex.class)
				: null;
		if (beanClass == null || annotation == null) {
			return null;
		}
		ReflexFields fields = ReflexFields.of(beanClass);
		checkScope(beanName, beanClass, fields);
		String name = ReflexTarget
			.nameOf(annotation.value().isEmpty() ? beanClass.getSimpleName() : annotation.value());
		checkName(name, beanClass);
		return new ReflexType(name, beanName, beanClass, actions(name, beanName, beanClass, fields));
	}

	private Map<String, ReflexMethod> actions(String reflex, String beanName, Class<?> beanClass, ReflexFields fields) {
		Map<String, ReflexMethod> actions = new LinkedHashMap<>();
		List<ReflexCallback> callbacks = ReflexCallback.of(beanClass);
		ActionRules.checkExceptionHandlers(beanClass);
		callbacks.forEach((callback) -> ActionRules.checkCallback(beanClass, callback, this.parameters));
		for (Method method : MethodIntrospector.selectMethods(beanClass,
				(Method method) -> AnnotatedElementUtils.hasAnnotation(method, ReflexAction.class))) {
			ActionRules.check(beanClass, method, this.parameters);
			ReflexMethod other = actions.put(method.getName(),
					new ReflexMethod(reflex, beanName, method, arguments(method),
							callbacks.stream().filter((callback) -> callback.isFor(method.getName())).toList(), fields,
							pages(beanClass, method)));
			if (other != null) {
				throw new InvalidReflexException("Two actions are named " + reflex + "#" + method.getName() + ": "
						+ other.method() + " and " + method + ".",
						"Rename one of them: a page calls actions by name alone.");
			}
		}
		this.callbackNames.add(callbacks, actions.keySet());
		return actions;
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

	private void checkScope(String beanName, Class<?> beanClass, ReflexFields fields) {
		if (this.beanFactory.isSingleton(beanName) && !fields.isEmpty()) {
			throw new InvalidReflexException(
					"@Reflex " + beanClass.getName() + " has fields that can change (" + fields + "), but its bean '"
							+ beanName + "' is one instance for all visitors.",
					"Let component scanning find it, or add @Scope(\"prototype\") to its @Bean method, "
							+ "or make the fields final.");
		}
	}

	private static void checkName(String name, Class<?> beanClass) {
		if (!name.chars().allMatch((c) -> Character.isJavaIdentifierPart(c) || c == ':' || c == '.' || c == '-')) {
			throw new InvalidReflexException(
					"@Reflex(\"" + name + "\") on " + beanClass.getName() + " has a name that no page could write.",
					"Use letters, digits, '_', '-', '.' and ':' only.");
		}
	}

	private InvalidReflexException ambiguous(ReflexType first, ReflexType second) {
		return new InvalidReflexException(
				"Two reflexes are named '" + first.name() + "': " + describe(first) + " and " + describe(second) + ".",
				"Name one of them differently, for example @Reflex(\"Other" + first.name() + "\").");
	}

	private String describe(ReflexType reflex) {
		String origin = this.beanFactory.containsBeanDefinition(reflex.beanName())
				? this.beanFactory.getBeanDefinition(reflex.beanName()).getResourceDescription() : null;
		return reflex.beanClass().getName() + " (bean '" + reflex.beanName() + "'"
				+ ((origin != null) ? ", defined in " + origin : "") + ")";
	}

}
