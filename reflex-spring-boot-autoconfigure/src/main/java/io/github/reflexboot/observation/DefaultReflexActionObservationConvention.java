package io.github.reflexboot.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import io.github.reflexboot.observation.ReflexObservationDocumentation.ActionLowCardinalityKeyNames;

/**
 * The convention unless there is another bean. None of its values comes from a browser.
 *
 * @since 0.1.0
 */
public class DefaultReflexActionObservationConvention implements ReflexActionObservationConvention {

	private static final String NAME = "reflex.action";

	private final String name;

	/**
	 * Create the convention with the name {@code reflex.action}.
	 */
	public DefaultReflexActionObservationConvention() {
		this(NAME);
	}

	/**
	 * Create the convention with another name.
	 * @param name the name of the observations
	 */
	public DefaultReflexActionObservationConvention(String name) {
		this.name = name;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getContextualName(ReflexActionObservationContext context) {
		return "action " + context.getTarget();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ReflexActionObservationContext context) {
		return KeyValues.of(KeyValue.of(ActionLowCardinalityKeyNames.TARGET, context.getTarget()), outcome(context),
				exception(context));
	}

	/**
	 * Return how it has ended.
	 * @param context what is known of the action
	 * @return the outcome
	 */
	protected KeyValue outcome(ReflexActionObservationContext context) {
		return KeyValue.of(ActionLowCardinalityKeyNames.OUTCOME, context.getOutcome());
	}

	/**
	 * Return what was thrown.
	 * @param context what is known of the action
	 * @return the simple name of its class, or {@code none}
	 */
	protected KeyValue exception(ReflexActionObservationContext context) {
		Throwable error = context.getError();
		return KeyValue.of(ActionLowCardinalityKeyNames.EXCEPTION,
				(error != null) ? error.getClass().getSimpleName() : KeyValue.NONE_VALUE);
	}

}
