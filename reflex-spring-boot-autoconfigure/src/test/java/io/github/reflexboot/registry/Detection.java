package io.github.reflexboot.registry;

import java.util.function.Consumer;

import jakarta.servlet.http.HttpSession;

import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Finds the reflexes among the beans of a small application.
 */
final class Detection {

	private Detection() {
	}

	static ReflexRegistry detect(Class<?>... types) {
		return detect((context) -> new AnnotatedBeanDefinitionReader(context).register(types));
	}

	static ReflexRegistry detect(Consumer<GenericApplicationContext> beans) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			beans.accept(context);
			context.refresh();
			return new ReflexDetector(context.getBeanFactory(),
					(parameter) -> parameter.getParameterType() != HttpSession.class)
				.detect();
		}
	}

}
