package io.github.reflexboot.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.tab.PendingReflex;
import io.github.reflexboot.tab.TurnObserver;

/**
 * Observes what browsers ask for. Without a registry that listens, it does nothing. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class ObservedTurns implements TurnObserver {

	private static final ReflexRequestObservationConvention DEFAULT = new DefaultReflexRequestObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable ReflexRequestObservationConvention convention;

	/**
	 * Create it.
	 * @param registry where observations go
	 * @param convention names them; {@code null} for the default
	 */
	public ObservedTurns(ObservationRegistry registry, @Nullable ReflexRequestObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public void observe(PendingReflex reflex, Runnable turn) {
		if (this.registry.isNoop()) {
			turn.run();
			return;
		}
		Observation observation = ReflexObservationDocumentation.REQUEST.observation(this.convention, DEFAULT,
				() -> new ReflexRequestObservationContext(reflex), this.registry);
		observation.observe(turn);
	}

}
