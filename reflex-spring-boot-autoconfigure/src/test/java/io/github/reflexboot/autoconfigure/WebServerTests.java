package io.github.reflexboot.autoconfigure;

import java.util.EventListener;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRegistration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.ConfigurableWebApplicationContext;

import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.ServerEntrance;
import io.github.reflexboot.support.TestedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * What the web server must be for reflexes to run in it.
 */
class WebServerTests {

	@Test
	void aWarInAServerThatIsNoTomcatStopsTheStartAndSaysWhatToDo() {
		runner(WebServerTests::war).run(assertRefusal());
	}

	@Test
	void aWebServerOfAnotherKindStopsTheStartAndSaysWhatToDo() {
		runner(AnnotationConfigServletWebServerApplicationContext::new).withUserConfiguration(OtherServer.class)
			.run(assertRefusal());
	}

	@Test
	void anOwnDispatcherMakesBothStart() {
		runner(WebServerTests::war).withUserConfiguration(OwnDispatcher.class)
			.run((context) -> assertThat(context).hasNotFailed());
		runner(AnnotationConfigServletWebServerApplicationContext::new)
			.withUserConfiguration(OwnDispatcher.class, OtherServer.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aMockEnvironmentStarts() {
		runner(WebServerTests::mockEnvironment)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(PageDispatcher.class));
	}

	@Test
	void theServerThatRunsIsTakenWhateverElseThereIs() {
		runner(AnnotationConfigServletWebServerApplicationContext::new)
			.withConfiguration(AutoConfigurations.of(TestedServer.current().autoConfiguration()))
			.withUserConfiguration(OtherEntrance.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private static WebApplicationContextRunner runner(Supplier<ConfigurableWebApplicationContext> context) {
		return new WebApplicationContextRunner(context).withPropertyValues("server.port=0")
			.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
					WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class, ReflexAutoConfiguration.class,
					TestedServer.current().entrance()));
	}

	private static ConfigurableWebApplicationContext war() {
		AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();
		context.setServletContext(new Container());
		return context;
	}

	private static ConfigurableWebApplicationContext mockEnvironment() {
		AnnotationConfigServletWebApplicationContext context = new AnnotationConfigServletWebApplicationContext();
		context.setServletContext(new MockServletContext());
		return context;
	}

	private static ContextConsumer<AssertableWebApplicationContext> assertRefusal() {
		return (context) -> {
			assertThat(context).hasFailed();
			var analysis = new UnsupportedServerFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis.getDescription()).contains("embedded Tomcat or Jetty", "in 'MockServletContext'");
			assertThat(analysis.getAction()).contains("java -jar", PageDispatcher.class.getName());
		};
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDispatcher {

		@Bean
		PageDispatcher ownDispatcher() {
			return (request) -> {
				throw new IllegalStateException();
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherEntrance {

		@Bean
		ServerEntrance otherEntrance() {
			return (application) -> null;
		}

	}

	static final class OtherServer implements ServletWebServerFactory, WebServer {

		@Override
		public WebServer getWebServer(ServletContextInitializer... initializers) {
			Container container = new Container();
			try {
				for (ServletContextInitializer initializer : initializers) {
					initializer.onStartup(container);
				}
				return this;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public int getPort() {
			return -1;
		}

	}

	/**
	 * Takes whatever is registered, as a container does.
	 */
	private static final class Container extends MockServletContext {

		@Override
		public ServletRegistration.Dynamic addServlet(String name, Servlet servlet) {
			return mock(ServletRegistration.Dynamic.class);
		}

		@Override
		public FilterRegistration.Dynamic addFilter(String name, Filter filter) {
			return mock(FilterRegistration.Dynamic.class);
		}

		@Override
		public <T extends EventListener> void addListener(T listener) {
		}

	}

}
