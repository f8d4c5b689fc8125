package io.github.reflexboot.observation;

import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What Micrometer is told of reflexes.
 */
@Tag("same-on-every-server")
class ObservationTests {

	private static TestServer server;

	private static TestObservationRegistry registry;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class, Registry.class));
		registry = server.bean(TestObservationRegistry.class);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.get("/counter");
	}

	@Test
	void aReflexIsObservedWithWhatItCalledHowItEndedAndWhatWasSent() {
		observe(() -> {
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", "Counter#increment");
			}
		});
		TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("reflex.request")
			.that()
			.hasContextualNameEqualTo("reflex Counter#increment")
			.hasLowCardinalityKeyValue("reflex.target", "Counter#increment")
			.hasLowCardinalityKeyValue("reflex.outcome", "SUCCESS")
			.hasLowCardinalityKeyValue("reflex.answer", "morph")
			.hasLowCardinalityKeyValue("reflex.transport", "websocket")
			.hasHighCardinalityKeyValueWithKey("reflex.tab")
			.hasHighCardinalityKeyValueWithKey("reflex.bytes")
			.hasHighCardinalityKeyValueWithKey("reflex.queue.time")
			.hasBeenStarted()
			.hasBeenStopped();
	}

	@Test
	void theActionIsObservedInTheRequestOfItsPageAndThatInTheReflex() {
		observe(() -> {
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", "Counter#increment");
			}
		});
		TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("reflex.action")
			.that()
			.hasLowCardinalityKeyValue("reflex.target", "Counter#increment")
			.hasLowCardinalityKeyValue("reflex.outcome", "SUCCESS")
			.hasLowCardinalityKeyValue("exception", "none")
			.hasParentObservationContextMatching(
					(page) -> "http.server.requests".equals(page.getName()) && page.getParentObservation() != null
							&& page.getParentObservation().getContextView() instanceof ReflexRequestObservationContext);
	}

	@ParameterizedTest
	@CsvSource({ "Counter#increment, /counter, SUCCESS, Counter#increment",
			"Counter#fail, /counter, ERROR, Counter#fail", "Counter#decrement, /counter, UNKNOWN, unknown",
			"'<b>x</b>', /counter, UNKNOWN, unknown", "Counter#increment, /json, REFUSED, Counter#increment",
			"Counter#increment, /broken, ERROR, Counter#increment", "Counter#add, /counter, REFUSED, unknown" })
	void eachOutcomeHasItsNameAndNothingThatABrowserMadeUpIsATag(String target, String page, String outcome,
			String registered) {
		observe(() -> {
			try (TestSocket tab = server.open()) {
				tab.ask(page, target);
			}
		});
		TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("reflex.request")
			.that()
			.hasLowCardinalityKeyValue("reflex.outcome", outcome)
			.hasLowCardinalityKeyValue("reflex.target", registered);
	}

	@Test
	void whatAnActionThrowsIsNamed() {
		observe(() -> {
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", "Counter#fail");
			}
		});
		TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("reflex.action")
			.that()
			.hasLowCardinalityKeyValue("reflex.outcome", "ERROR")
			.hasLowCardinalityKeyValue("exception", "IllegalArgumentException")
			.hasError();
	}

	@Test
	void refreshesAndVisitsAreObservedAsSuchAndHaveNoAction() {
		observe(() -> {
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", null);
				tab.sendText("{\"type\":\"visit\",\"id\":\"v\",\"url\":\"/counter?a=1\",\"from\":\"/counter\"}");
				tab.next("v", "morph");
			}
		});
		TestObservationRegistryAssert.assertThat(registry)
			.doesNotHaveAnyRemainingCurrentObservation()
			.hasAnObservationWithAKeyValue("reflex.target", "refresh")
			.hasAnObservationWithAKeyValue("reflex.target", "visit")
			.hasNumberOfObservationsWithNameEqualTo("reflex.action", 0);
	}

	/**
	 * The answer may be there before the observation has stopped.
	 */
	private static void observe(Runnable work) {
		registry.clear();
		work.run();
		await().untilAsserted(() -> TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("reflex.request")
			.that()
			.hasBeenStopped());
		assertThat(registry.getCurrentObservation()).isNull();
	}

	@Configuration(proxyBeanMethods = false)
	static class Registry {

		@Bean
		TestObservationRegistry observations() {
			return TestObservationRegistry.create();
		}

		@Bean
		ServerHttpObservationFilter httpObservations(ObservationRegistry registry) {
			return new ServerHttpObservationFilter(registry);
		}

	}

}
