package io.github.reflexboot.observation;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the guide shows: a page says in which trace it was loaded.
 */
@ControllerAdvice
class LoadTrace {

	private final Tracer tracer;

	LoadTrace(Tracer tracer) {
		this.tracer = tracer;
	}

	@ModelAttribute("traceparent")
	@Nullable String traceparent() {
		TraceContext trace = this.tracer.currentTraceContext().context();
		return (trace == null) ? null : "00-%s-%s-%s".formatted(trace.traceId(), trace.spanId(),
				Boolean.TRUE.equals(trace.sampled()) ? "01" : "00");
	}

}
