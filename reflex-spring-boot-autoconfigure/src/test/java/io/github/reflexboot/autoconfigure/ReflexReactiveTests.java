package io.github.reflexboot.autoconfigure;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Import;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.dispatch.UnsupportedServerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
	void itIsAskedOfEachReactiveApplicationByItself() {
		SpringApplication application = new SpringApplication(ReactiveApplication.class);
		application.setDefaultProperties(
				Map.of("spring.main.web-application-type", "reactive", "spring.main.banner-mode", "off"));
		assertThatThrownBy(application::run).isInstanceOf(UnsupportedServerException.class)
			.hasMessageContaining("reactive", "HelloReflex");
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

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import(HelloReflex.class)
	static class ReactiveApplication {

	}

	@Reflex
	static class HelloReflex {

		@ReflexAction
		void hello() {
		}

	}

}
