package io.github.reflexboot.dispatch;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that has both web servers on its class path. It needs a class path that
 * no other test has, so only the Maven profile {@code jetty} runs it.
 */
@Tag("both-servers")
class BothServersTests {

	@Test
	void reflexesRunInTomcatWhereItIsTomcatThatRuns() {
		assertThatReflexesRunOn(OnTomcat.class, TomcatServletWebServerFactory.class);
	}

	@Test
	void reflexesRunInJettyWhereItIsJettyThatRuns() {
		assertThatReflexesRunOn(OnJetty.class, JettyServletWebServerFactory.class);
	}

	private static void assertThatReflexesRunOn(Class<?> server, Class<?> factory) {
		try (TestServer running = TestServer.start(List.of(CounterApplication.class, server));
				TestSocket socket = running.open()) {
			assertThat(running.bean(ServletWebServerFactory.class)).isInstanceOf(factory);
			assertThat(socket.ask("/counter", "Counter#increment").path("html").asString()).contains(">1</output>");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class OnTomcat {

		@Bean
		ServletWebServerFactory server() {
			return new TomcatServletWebServerFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OnJetty {

		@Bean
		ServletWebServerFactory server() {
			return new JettyServletWebServerFactory();
		}

	}

}
