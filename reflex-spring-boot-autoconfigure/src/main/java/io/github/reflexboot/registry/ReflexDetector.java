package io.github.reflexboot.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import io.github.reflexboot.Reflex;

/**
 * Finds the reflexes among the beans by their types, without creating any of them, and
 * refuses those that cannot work.
 *
 * @since 0.1.0
 */
public final class ReflexDetector {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ActionDetector actions;

	private final ListenerDetector listeners;

	private final ComponentDetector components;

	/**
	 * Create a detector.
	 * @param beanFactory where to look
	 * @param takesArgument whether a parameter takes an argument of {@code stimulate()},
	 * because nothing else can resolve it
	 */
	public ReflexDetector(ConfigurableListableBeanFactory beanFactory, Predicate<MethodParameter> takesArgument) {
		this.beanFactory = beanFactory;
		this.actions = new ActionDetector(new ParameterRules(takesArgument, new BeanTypes(beanFactory)::include));
		this.listeners = new ListenerDetector(this.actions);
		this.components = new ComponentDetector(beanFactory, this.actions, this.listeners);
	}

	/**
	 * Find all reflexes and components.
	 * @return what there is
	 * @throws InvalidReflexException if one of them cannot work
	 */
	public ReflexRegistry detect() {
		Map<String, ReflexType> reflexes = new LinkedHashMap<>();
		Map<String, ComponentType> components = new LinkedHashMap<>();
		for (String beanName : this.beanFactory.getBeanNamesForType(Object.class, true, false)) {
			Class<?> beanClass = beanClass(beanName);
			if (beanClass == null) {
				continue;
			}
			this.components.find(beanName, beanClass, components);
			ReflexType reflex = reflexType(beanName, beanClass);
			ReflexType other = (reflex != null) ? reflexes.put(reflex.name(), reflex) : null;
			if (reflex != null && other != null) {
				throw ambiguous(other, reflex);
			}
		}
		this.actions.check();
		return new ReflexRegistry(reflexes, components);
	}

	private @Nullable Class<?> beanClass(String beanName) {
		Class<?> type = ScopedProxyUtils.isScopedTarget(beanName) ? null : this.beanFactory.getType(beanName, false);
		return (type != null) ? ClassUtils.getUserClass(type) : null;
	}

	private @Nullable ReflexType reflexType(String beanName, Class<?> beanClass) {
		Reflex annotation = AnnotatedElementUtils.findMergedAnnotation(beanClass, Reflex.class);
		if (annotation == null) {
			return null;
		}
		ReflexFields fields = ReflexFields.of(beanClass);
		checkScope(beanName, beanClass, fields);
		String name = ReflexTarget
			.nameOf(annotation.value().isEmpty() ? beanClass.getSimpleName() : annotation.value());
		checkName(name, beanClass);
		return new ReflexType(name, beanName, beanClass, this.actions.actions(name, beanName, beanClass, fields),
				this.listeners.ofReflex(name, beanName, beanClass, fields));
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
