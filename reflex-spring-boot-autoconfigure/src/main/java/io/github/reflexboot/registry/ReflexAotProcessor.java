package io.github.reflexboot.registry;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds what of an application's reflexes, components and queries is reached by
 * reflection, when it is processed ahead of time: a native image has nothing else.
 *
 * @since 0.1.0
 */
public final class ReflexAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		Set<Class<?>> types = new LinkedHashSet<>();
		for (String name : beanFactory.getBeanNamesForType(Object.class, true, false)) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(name) ? null : beanFactory.getType(name, false);
			if (type != null && ReflectedMembers.areIn(ClassUtils.getUserClass(type))) {
				types.add(ClassUtils.getUserClass(type));
			}
		}
		return types.isEmpty() ? null : (context, code) -> {
			ReflectedMembers members = new ReflectedMembers(context.getRuntimeHints().reflection());
			types.forEach(members::register);
		};
	}

}
