package io.github.reflexboot.template;

import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.autoconfigure.ReflexAutoConfiguration;
import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.registry.ReflexRegistry;

/**
 * The registry of an application with a few actions.
 */
final class TestRegistry {

	private TestRegistry() {
	}

	static ReflexRegistry create(Class<?>... components) {
		AtomicReference<ReflexRegistry> registry = new AtomicReference<>();
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
					ReflexAutoConfiguration.class))
			.withBean(PageDispatcher.class, () -> (request) -> {
				throw new IllegalStateException();
			})
			.withUserConfiguration(TodosReflex.class, CounterReflex.class)
			.withUserConfiguration(components)
			.run((context) -> registry.set(context.getBean(ReflexRegistry.class)));
		return registry.get();
	}

	@Reflex
	static class TodosReflex {

		@ReflexAction
		void open() {
		}

		@ReflexAction
		void close() {
		}

		void forget() {
		}

	}

	@Reflex
	static class CounterReflex {

		@ReflexAction
		void increment() {
		}

		@ReflexAction
		void add(int number) {
		}

		@ReflexAction
		void sum(int... numbers) {
		}

	}

}
