package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Conventions;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.ReflexComponent;

/**
 * Finds the components among the beans, and refuses those that could not work.
 */
final class ComponentDetector {

	private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]{0,63}");

	private final ConfigurableListableBeanFactory beanFactory;

	private final ActionDetector actions;

	private final ListenerDetector listeners;

	ComponentDetector(ConfigurableListableBeanFactory beanFactory, ActionDetector actions, ListenerDetector listeners) {
		this.beanFactory = beanFactory;
		this.actions = actions;
		this.listeners = listeners;
	}

	void find(String beanName, Class<?> beanClass, Map<String, ComponentType> components) {
		ReflexComponent annotation = AnnotatedElementUtils.findMergedAnnotation(beanClass, ReflexComponent.class);
		if (annotation == null) {
			return;
		}
		String name = annotation.value();
		if (!NAME.matcher(name).matches()) {
			throw new InvalidReflexException(
					"@ReflexComponent(\"" + name + "\") on " + beanClass.getName() + " has a name that is none.",
					"Use a letter and then letters, digits, '-' and '_', 64 of them at most.");
		}
		if (!this.beanFactory.isPrototype(beanName)) {
			throw new InvalidReflexException(
					"@ReflexComponent " + beanClass.getName() + " is of another scope than prototype, so visitors "
							+ "would share its state.",
					"Let component scanning find it, or add @Scope(\"prototype\") to its @Bean method.");
		}
		ReflexFields fields = ReflexFields.of(beanClass);
		ComponentType other = components.put(name,
				new ComponentType(name, beanName, beanClass, fields, StateFields.of(beanClass),
						this.actions.actions(name, beanName, beanClass, fields), this.listeners.ofComponent(beanClass),
						attributes(beanClass)));
		if (other != null) {
			throw new InvalidReflexException(
					"Two components are named '" + name + "': " + other.beanClass().getName() + " (bean '"
							+ other.beanName() + "') and " + beanClass.getName() + " (bean '" + beanName + "').",
					"Name one of them differently.");
		}
	}

	private static List<ComponentType.Attribute> attributes(Class<?> beanClass) {
		Set<Method> methods = MethodIntrospector.selectMethods(beanClass,
				(Method method) -> AnnotatedElementUtils.hasAnnotation(method, ModelAttribute.class));
		return methods.stream()
			.map((method) -> attribute(beanClass, method))
			.sorted(Comparator.comparing(ComponentType.Attribute::name))
			.toList();
	}

	private static ComponentType.Attribute attribute(Class<?> beanClass, Method method) {
		String place = "@ModelAttribute " + beanClass.getName() + "#" + method.getName();
		ActionRules.checkCanBeCalled(place, method);
		if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
			throw new InvalidReflexException(place + " takes parameters, or returns nothing for the template.",
					"Return what the template shows. Inject what the method needs into the constructor.");
		}
		ModelAttribute annotation = AnnotatedElementUtils.findMergedAnnotation(method, ModelAttribute.class);
		String name = (annotation != null) ? annotation.value() : "";
		return new ComponentType.Attribute(name.isEmpty() ? Conventions.getVariableNameForReturnType(method) : name,
				method);
	}

}
