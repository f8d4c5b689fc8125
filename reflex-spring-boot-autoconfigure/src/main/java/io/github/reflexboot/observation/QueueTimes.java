package io.github.reflexboot.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * Measures how long reflexes wait for their turn, before their observation begins. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class QueueTimes implements ObservationHandler<ReflexRequestObservationContext> {

	private final Timer timer;

	/**
	 * Create it.
	 * @param registry where the times go
	 */
	public QueueTimes(MeterRegistry registry) {
		this.timer = Timer.builder("reflex.queue.time")
			.description("How long reflexes wait for their turn")
			.register(registry);
	}

	@Override
	public void onStop(ReflexRequestObservationContext context) {
		this.timer.record(context.getReflex().waited());
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof ReflexRequestObservationContext;
	}

}
