package io.github.reflexboot.autoconfigure;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.context.reactive.ReactiveWebApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.dispatch.UnsupportedServerException;

/**
 * Auto-configuration that stops a reactive web application which has reflexes: nobody
 * could call them, and nothing would say so.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@Conditional(ReflexReactiveAutoConfiguration.OnReactive.class)
public final class ReflexReactiveAutoConfiguration {

	@Bean
	static BeanFactoryPostProcessor reflexReactiveCheck() {
		return (beans) -> {
			String[] reflexes = beans.getBeanNamesForAnnotation(Reflex.class);
			if (reflexes.length > 0) {
				throw UnsupportedServerException.reactive(reflexes[0]);
			}
		};
	}

	static final class OnReactive implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return context.getResourceLoader() instanceof ReactiveWebApplicationContext;
		}

	}

}
