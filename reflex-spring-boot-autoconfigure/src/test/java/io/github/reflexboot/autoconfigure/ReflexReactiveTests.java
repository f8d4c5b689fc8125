package io.github.reflexboot.autoconfigure;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.dispatch.UnsupportedServerException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that are reactive.
 */
class ReflexReactiveTests {

	private static final AutoConfigurations CONFIGURATION = AutoConfigurations
		.of(ReflexReactiveAutoConfiguration.class);

	@Test
	void aReactiveApplicationWithReflexesDoesNotStartAndSaysWhy() {
		new ReactiveWebApplicationContextRunner().withConfiguration(CONFIGURATION)
			.withUserConfiguration(HelloReflex.class)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(UnsupportedServerException.class)
				.hasMessageContaining("reactive", "HelloReflex"));
	}

	@Test
	void oneWithoutStarts() {
		new ReactiveWebApplicationContextRunner().withConfiguration(CONFIGURATION)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void whatIsNotReactiveIsNotAsked() {
		new WebApplicationContextRunner().withConfiguration(CONFIGURATION)
			.withUserConfiguration(HelloReflex.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("reflexReactiveCheck"));
	}

	@Reflex
	static class HelloReflex {

		@ReflexAction
		void hello() {
		}

	}

}
