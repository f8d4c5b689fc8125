package io.github.reflexboot.tab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application has to say around whole round trips.
 */
@Tag("same-on-every-server")
class RoundTripInterceptorTests {

	private static TestServer server;

	private static List<String> seen;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class, Interceptors.class));
		seen = server.bean(Interceptors.class).seen;
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void forget() {
		server.newVisitor();
		server.get("/counter");
		seen.clear();
	}

	@Test
	void theySeeReflexesAndRefreshesWithTheirAnswersFromTheOutsideIn() {
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/counter?q=secret", "Counter#increment").path("type").asString()).isEqualTo("morph");
			assertThat(socket.ask("/counter", null).path("type").asString()).isEqualTo("morph");
			assertThat(socket.ask("/counter", "Counter#decrment").path("type").asString()).isEqualTo("error");
		}
		assertThat(seen).hasSize(9);
		assertThat(seen.get(0)).isEqualTo("outer Counter#increment on /counter");
		assertThat(seen.get(1)).isEqualTo("inner");
		assertThat(seen.get(2)).isEqualTo("morph, called");
		assertThat(seen.get(5)).isEqualTo("morph, not called");
		assertThat(seen.get(8)).isEqualTo("error, not called");
	}

	@Test
	void whatTheyThrowIsAnErrorAndThePageGoesOn() {
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/fail", "Counter#increment").path("type").asString()).isEqualTo("error");
			assertThat(socket.ask("/counter", "Counter#increment").path("type").asString()).isEqualTo("morph");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Interceptors {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@Bean
		@Order(2)
		RoundTripInterceptor inner() {
			return (reflex, next) -> {
				this.seen.add("inner");
				if (reflex.path().equals("/fail")) {
					throw new IllegalStateException("as asked");
				}
				return next.proceed();
			};
		}

		@Bean
		@Order(1)
		RoundTripInterceptor outer() {
			return (reflex, next) -> {
				this.seen.add("outer " + reflex.target() + " on " + reflex.path());
				Optional<Answer> answer = next.proceed();
				this.seen.add(
						answer.map(Answer::type).orElse("nothing") + (reflex.isCalled() ? ", called" : ", not called"));
				return answer;
			};
		}

	}

}
