package io.github.reflexboot.observation;

import io.micrometer.observation.Observation;

/**
 * What is known of an action while it is observed.
 *
 * @since 0.1.0
 */
public class ReflexActionObservationContext extends Observation.Context {

	private final String target;

	/**
	 * Create the context.
	 * @param target the name under which the application has registered the action
	 */
	public ReflexActionObservationContext(String target) {
		this.target = target;
	}

	/**
	 * Return the name of the action.
	 * @return the target, such as {@code Counter#increment}
	 */
	public final String getTarget() {
		return this.target;
	}

}
