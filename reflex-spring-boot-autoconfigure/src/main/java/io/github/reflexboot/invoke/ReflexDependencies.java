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
 * Lets any bean inject {@link ReflexContext} and {@link ReflexElement}, like the current
 * {@code HttpServletRequest}. The injected proxies stand for those of the reflex under
 * way on the thread that uses them, and throw an {@link IllegalStateException} if there
 * is none.
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
	 * Spring creates a proxy only for a factory that is serializable.
	 */
	private static <T> ObjectFactory<T> current(Supplier<T> supplier) {
		return (ObjectFactory<T> & Serializable) supplier::get;
	}

}
