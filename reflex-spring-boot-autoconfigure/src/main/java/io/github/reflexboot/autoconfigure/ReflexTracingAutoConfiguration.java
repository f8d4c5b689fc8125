package io.github.reflexboot.autoconfigure;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.github.reflexboot.observation.LinkedReflexes;
import io.github.reflexboot.observation.TracedPages;

/**
 * Auto-configuration that has the trace of a reflex go on in the request of its page.
 *
 * @since 0.1.0
 */
@AutoConfiguration(beforeName = "io.github.reflexboot.autoconfigure.ReflexAutoConfiguration", afterName = {
		"org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration",
		"org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
		"org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ Tracer.class, Propagator.class })
@ConditionalOnBean({ Tracer.class, Propagator.class })
public final class ReflexTracingAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	TracedPages reflexTracedPages(Tracer tracer, Propagator propagator) {
		return new TracedPages(tracer, propagator);
	}

	/**
	 * Of the handlers of traces, the first that wants an observation gets it.
	 */
	@Bean
	@ConditionalOnMissingBean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	LinkedReflexes reflexLinkedReflexes(Tracer tracer) {
		return new LinkedReflexes(tracer);
	}

}
