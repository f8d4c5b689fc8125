package io.github.reflexboot.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

import io.github.reflexboot.ForbiddenExceptions;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.RunningServerDispatcher;
import io.github.reflexboot.registry.InvalidReflexException;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.support.TestedServer;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.websocket.Connections;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ReflexAutoConfigurationTests {

	private final WebApplicationContextRunner context = new WebApplicationContextRunner(
			AnnotationConfigServletWebServerApplicationContext::new)
		.withPropertyValues("server.port=0")
		.withConfiguration(AutoConfigurations.of(TestedServer.current().autoConfiguration(),
				DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
				ReflexAutoConfiguration.class, ReflexSecurityAutoConfiguration.class,
				TestedServer.current().entrance()));

	@Test
	void everythingIsThereByDefault() {
		this.context.withUserConfiguration(HelloReflex.class).run((context) -> {
			assertThat(context).hasSingleBean(Connections.class).hasSingleBean(PageDispatcher.class);
			assertThat(context.getBean(ReflexRegistry.class).targets()).containsExactly("Hello#hello");
			assertThat(context.getBean("reflexHandlerMapping", WebSocketHandlerMapping.class).getUrlMap())
				.containsOnlyKeys("/reflex");
		});
	}

	@Test
	void thePathCanBeChosen() {
		this.context.withPropertyValues("reflex.path=/live/socket")
			.run((context) -> assertThat(
					context.getBean("reflexHandlerMapping", WebSocketHandlerMapping.class).getUrlMap())
				.containsOnlyKeys("/live/socket"));
	}

	@Test
	void aPathThatIsNoneStopsTheStart() {
		this.context.withPropertyValues("reflex.path=reflex/")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("'reflex.path'"));
	}

	@Test
	void theApplicationsOwnBeansWin() {
		this.context.withUserConfiguration(OwnBeans.class).run((context) -> {
			assertThat(context).hasSingleBean(PageDispatcher.class).doesNotHaveBean(RunningServerDispatcher.class);
			assertThat(context.getBean(ReflexExecutor.class)).isSameAs(context.getBean(OwnBeans.class).executor);
		});
	}

	@Test
	void theExecutorOfTheApplicationIsNotReplaced() {
		this.context.run((context) -> assertThat(context).doesNotHaveBean(java.util.concurrent.Executor.class));
	}

	@Test
	void anApplicationWithoutTheWebIsLeftAlone() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ReflexAutoConfiguration.class, TestedServer.current().entrance()))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Connections.class));
	}

	@Test
	void withoutSpringSecurityNothingIsMissing() {
		this.context.withClassLoader(new FilteredClassLoader("org.springframework.security"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ForbiddenExceptions.class));
	}

	@Test
	void aReflexThatCannotWorkStopsTheStartWithAnExplanation() {
		this.context.withUserConfiguration(HelloReflex.class, OtherHello.class).run((context) -> {
			assertThat(context).hasFailed();
			Throwable failure = context.getStartupFailure();
			var analysis = new InvalidReflexFailureAnalyzer().analyze(failure);
			assertThat(failure).rootCause().isInstanceOf(InvalidReflexException.class);
			assertThat(analysis.getDescription()).contains("Two reflexes are named 'Hello'",
					HelloReflex.class.getName(), OtherHello.class.getName());
			assertThat(analysis.getAction()).contains("Name one of them differently");
		});
	}

	@Test
	void aBeanAsAParameterStopsTheStartWithSpringDataAsWell(CapturedOutput log) {
		this.context.withConfiguration(AutoConfigurations.of(DataWebAutoConfiguration.class))
			.withUserConfiguration(BeanReflex.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidReflexException.class)
				.hasMessageContaining(
						"BeanReflex#run has the parameter 'auth' of the type " + ReflexAuth.class.getName()));
		assertThat(log).doesNotContain("ProjectedPayload");
	}

	@Reflex
	static class BeanReflex {

		@ReflexAction
		void run(ReflexAuth auth) {
		}

	}

	@Reflex
	static class HelloReflex {

		@ReflexAction
		void hello() {
		}

	}

	@Reflex("Hello")
	static class OtherHello {

		@ReflexAction
		void hello() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBeans {

		final ReflexExecutor executor = new ReflexExecutor(new TaskExecutorAdapter(new SyncTaskExecutor()));

		@Bean
		PageDispatcher ownDispatcher() {
			return (request) -> {
				throw new IllegalStateException();
			};
		}

		@Bean
		ReflexExecutor ownExecutor() {
			return this.executor;
		}

	}

}
