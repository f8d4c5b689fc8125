package io.github.reflexboot.observation;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.PageRequest;
import io.github.reflexboot.dispatch.PageRequestCustomizer;

/**
 * Has the request of a page go on with the trace of its reflex, baggage included, and not
 * with one that a proxy has begun with the connection. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TracedPages implements PageRequestCustomizer {

	/**
	 * Read with each trace, although no propagator says so.
	 */
	private static final String BAGGAGE = "baggage";

	private final Tracer tracer;

	private final Propagator propagator;

	/**
	 * Create it.
	 * @param tracer knows the trace of the thread
	 * @param propagator writes it as headers
	 */
	public TracedPages(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	@Override
	public PageRequest customize(PageRequest request) {
		HttpHeaders headers = HttpHeaders.copyOf(request.headers());
		this.propagator.fields().forEach(headers::remove);
		headers.remove(BAGGAGE);
		TraceContext context = this.tracer.currentTraceContext().context();
		if (context != null) {
			this.propagator.inject(context, headers, (carrier, name, value) -> headers.set(name, value));
		}
		return request.with(headers);
	}

}
