package io.github.reflexboot.invoke;

import java.io.Serializable;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.web.context.request.RequestContextHolder;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

/**
 * Lets any bean depend on {@link ReflexContext} and {@link ReflexElement}, as it can on
 * the current {@code HttpServletRequest}: what is injected stands for those of the reflex
 * that is under way in the request of the thread that uses it, and throws an
 * {@link IllegalStateException} where there is none.
 *
 * @since 0.1.0
 */
public final class ReflexDependencies implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		beanFactory.registerResolvableDependency(ReflexContext.class, current(ReflexDependencies::context));
		beanFactory.registerResolvableDependency(ReflexElement.class, current(() -> context().element()));
	}

	private static ReflexContext context() {
		return CurrentReflex.of(RequestContextHolder.currentRequestAttributes());
	}

	/**
	 * Spring makes a proxy for what comes from a factory that is serializable.
	 */
	private static <T> ObjectFactory<T> current(Supplier<T> supplier) {
		return (ObjectFactory<T> & Serializable) supplier::get;
	}

}
