package io.github.reflexboot.observation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.brave.bridge.BraveBaggageManager;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.brave.bridge.W3CPropagation;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How the spans of a reflex hang together, with a tracer that an application would have.
 */
@Tag("same-on-every-server")
class TracingTests {

	private static TestServer server;

	private static List<MutableSpan> spans;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class, Traces.class));
		spans = server.bean(Traces.class).spans;
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void theActionIsInTheRequestOfItsPageAndThatInTheReflexWhateverTheHandshakeSaid() {
		server.newVisitor();
		server.get("/counter");
		String ofProxy = "0af7651916cd43dd8448eb211c80319c";
		try (TestSocket tab = server.open("traceparent", "00-" + ofProxy + "-b7ad6b7169203331-01")) {
			spans.clear();
			tab.ask("/counter", "Counter#increment");
			await().until(() -> spans.stream().anyMatch((span) -> span.name().startsWith("reflex ")));
		}
		Map<String, MutableSpan> byKind = spans.stream()
			.collect(
					Collectors.toMap((span) -> span.name().split(" ", 2)[0], Function.identity(), (one, other) -> one));
		MutableSpan reflex = byKind.get("reflex");
		MutableSpan page = byKind.get("http");
		MutableSpan action = byKind.get("action");
		assertThat(reflex.name()).isEqualTo("reflex Counter#increment");
		assertThat(reflex.parentId()).isNull();
		assertThat(reflex.traceId()).isNotEqualTo(ofProxy);
		assertThat(page.parentId()).isEqualTo(reflex.id());
		assertThat(action.parentId()).isEqualTo(page.id());
		assertThat(spans).extracting(MutableSpan::traceId).containsOnly(reflex.traceId());
	}

	@Configuration(proxyBeanMethods = false)
	static class Traces {

		private final List<MutableSpan> spans = new CopyOnWriteArrayList<>();

		@Bean
		Tracing tracing() {
			return Tracing.newBuilder().propagationFactory(new W3CPropagation()).addSpanHandler(new SpanHandler() {

				@Override
				public boolean end(TraceContext context, MutableSpan span, Cause cause) {
					Traces.this.spans.add(span);
					return true;
				}

			}).build();
		}

		@Bean
		Tracer tracer(Tracing tracing) {
			return new BraveTracer(tracing.tracer(), new BraveCurrentTraceContext(tracing.currentTraceContext()),
					new BraveBaggageManager());
		}

		@Bean
		Propagator propagator(Tracing tracing) {
			return new BravePropagator(tracing);
		}

		@Bean
		ServerHttpObservationFilter httpObservations(ObservationRegistry registry) {
			return new ServerHttpObservationFilter(registry);
		}

		@Bean
		ObservationRegistry observations(Tracer tracer, Propagator propagator) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig()
				.observationHandler(
						new io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler(
								new PropagatingReceiverTracingObservationHandler<>(tracer, propagator),
								new DefaultTracingObservationHandler(tracer)));
			return registry;
		}

	}

}
