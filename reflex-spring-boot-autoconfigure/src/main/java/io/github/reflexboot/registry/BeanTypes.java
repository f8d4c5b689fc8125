package io.github.reflexboot.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ResourceLoader;

import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexGroups;

/**
 * Tells which types are those of beans, which no browser can send.
 */
final class BeanTypes {

	/**
	 * Types that are injected without being beans, or that are not beans in every
	 * application.
	 */
	private static final List<Class<?>> ALWAYS = List.of(BeanFactory.class, ResourceLoader.class,
			ApplicationEventPublisher.class, ReflexAuth.class, ReflexBroadcaster.class, ReflexGroups.class);

	/**
	 * Beans of these packages are values that happen to be beans, or of any type.
	 */
	private static final Set<String> PACKAGES_OF_VALUES = Set.of("java.lang", "java.util", "java.io");

	private final ListableBeanFactory beanFactory;

	BeanTypes(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	boolean include(Class<?> type) {
		return !isValue(type) && (ALWAYS.stream().anyMatch((always) -> always.isAssignableFrom(type))
				|| this.beanFactory.getBeanNamesForType(type, true, false).length > 0);
	}

	private static boolean isValue(Class<?> type) {
		return BeanUtils.isSimpleValueType(type) || type.isArray() || Collection.class.isAssignableFrom(type)
				|| Map.class.isAssignableFrom(type) || PACKAGES_OF_VALUES.contains(type.getPackageName());
	}

}
