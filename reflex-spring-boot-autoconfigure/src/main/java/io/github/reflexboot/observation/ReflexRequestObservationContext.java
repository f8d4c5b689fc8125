package io.github.reflexboot.observation;

import io.micrometer.observation.Observation;

import io.github.reflexboot.tab.PendingReflex;

/**
 * What is known of a reflex, a refresh or a visit while it is observed.
 *
 * @since 0.1.0
 */
public class ReflexRequestObservationContext extends Observation.Context {

	private final PendingReflex reflex;

	/**
	 * Create the context.
	 * @param reflex what was asked for
	 */
	public ReflexRequestObservationContext(PendingReflex reflex) {
		this.reflex = reflex;
	}

	/**
	 * Return what was asked for. Its report is complete when the observation stops.
	 * @return the reflex
	 */
	public final PendingReflex getReflex() {
		return this.reflex;
	}

}
