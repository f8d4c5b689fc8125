package io.github.reflexboot.test;

import java.util.List;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.web.context.WebApplicationContext;

/**
 * Offers a {@link ReflexTester} to every test of a web application. Each injection gets
 * its own, so that no test meets the session of another.
 */
final class ReflexTesterContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return new Customizer();
	}

	// A record, since contexts are shared by tests whose customizers are equal.
	private record Customizer() implements ContextCustomizer {

		private static final String BEAN = ReflexTester.class.getName();

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
			if (context instanceof WebApplicationContext web
					&& context.getBeanFactory() instanceof BeanDefinitionRegistry registry
					&& !registry.containsBeanDefinition(BEAN)) {
				RootBeanDefinition definition = new RootBeanDefinition(ReflexTester.class,
						BeanDefinition.SCOPE_PROTOTYPE, () -> ReflexTester.bindTo(web));
				registry.registerBeanDefinition(BEAN, definition);
			}
		}

	}

}
