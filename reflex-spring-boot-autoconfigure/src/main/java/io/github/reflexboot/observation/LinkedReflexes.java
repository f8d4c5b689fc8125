package io.github.reflexboot.observation;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.tab.PageTrace;

/**
 * Makes the span of a reflex whose page says in which trace it was loaded, and links it
 * to that. It is no child of it: a page may be open for days, and what a browser says of
 * a trace may be made up. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LinkedReflexes implements TracingObservationHandler<ReflexRequestObservationContext> {

	private final Tracer tracer;

	/**
	 * Create it.
	 * @param tracer makes spans
	 */
	public LinkedReflexes(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	public Tracer getTracer() {
		return this.tracer;
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof ReflexRequestObservationContext reflex && pageOf(reflex) != null;
	}

	@Override
	public void onStart(ReflexRequestObservationContext context) {
		Span.Builder builder = this.tracer.spanBuilder();
		Span parent = getParentSpan(context);
		builder = (parent != null) ? builder.setParent(parent.context()) : builder.setNoParent();
		PageTrace page = pageOf(context);
		if (page != null) {
			builder = builder.addLink(new Link(contextOf(page)));
		}
		getTracingContext(context).setSpan(builder.start());
	}

	private TraceContext contextOf(PageTrace page) {
		return this.tracer.traceContextBuilder()
			.traceId(page.traceId())
			.spanId(page.spanId())
			.sampled(page.isSampled())
			.build();
	}

	@Override
	public void onStop(ReflexRequestObservationContext context) {
		Span span = getRequiredSpan(context);
		span.name(getSpanName(context));
		tagSpan(context, span);
		endSpan(context, span);
	}

	private static @Nullable PageTrace pageOf(ReflexRequestObservationContext context) {
		return context.getReflex().pageTrace();
	}

}
