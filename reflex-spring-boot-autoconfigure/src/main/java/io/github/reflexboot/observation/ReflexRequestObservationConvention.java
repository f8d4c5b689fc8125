package io.github.reflexboot.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observations of reflexes, refreshes and visits, and the values that come with
 * them. A bean of this type replaces {@link DefaultReflexRequestObservationConvention}.
 *
 * @since 0.1.0
 */
public interface ReflexRequestObservationConvention extends ObservationConvention<ReflexRequestObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof ReflexRequestObservationContext;
	}

}
