package io.github.reflexboot.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observations of actions, and the values that come with them. A bean of this
 * type replaces {@link DefaultReflexActionObservationConvention}.
 *
 * @since 0.1.0
 */
public interface ReflexActionObservationConvention extends ObservationConvention<ReflexActionObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof ReflexActionObservationContext;
	}

}
