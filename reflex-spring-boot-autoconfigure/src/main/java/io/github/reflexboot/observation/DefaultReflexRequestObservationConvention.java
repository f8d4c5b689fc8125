package io.github.reflexboot.observation;

import java.util.Objects;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import io.github.reflexboot.observation.ReflexObservationDocumentation.RequestHighCardinalityKeyNames;
import io.github.reflexboot.observation.ReflexObservationDocumentation.RequestLowCardinalityKeyNames;
import io.github.reflexboot.tab.PendingReflex;
import io.github.reflexboot.tab.ReflexReport;

/**
 * The convention unless there is another bean. None of its values comes from a browser.
 *
 * @since 0.1.0
 */
public class DefaultReflexRequestObservationConvention implements ReflexRequestObservationConvention {

	private static final String NAME = "reflex.request";

	private static final String UNDER_WAY = "NONE";

	private final String name;

	/**
	 * Create the convention with the name {@code reflex.request}.
	 */
	public DefaultReflexRequestObservationConvention() {
		this(NAME);
	}

	/**
	 * Create the convention with another name.
	 * @param name the name of the observations
	 */
	public DefaultReflexRequestObservationConvention(String name) {
		this.name = name;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getContextualName(ReflexRequestObservationContext context) {
		return "reflex " + context.getReflex().report().target();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ReflexRequestObservationContext context) {
		ReflexReport report = context.getReflex().report();
		return KeyValues.of(target(report), outcome(report), answer(report), transport());
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ReflexRequestObservationContext context) {
		PendingReflex reflex = context.getReflex();
		return KeyValues.of(KeyValue.of(RequestHighCardinalityKeyNames.TAB, reflex.tab()),
				KeyValue.of(RequestHighCardinalityKeyNames.QUEUE_TIME, Long.toString(reflex.waited().toMillis())),
				KeyValue.of(RequestHighCardinalityKeyNames.BYTES, Integer.toString(reflex.report().bytes())));
	}

	/**
	 * Return what was called.
	 * @param report what is known of the reflex
	 * @return the target that the application has registered, {@code refresh},
	 * {@code visit} or {@code unknown}
	 */
	protected KeyValue target(ReflexReport report) {
		return KeyValue.of(RequestLowCardinalityKeyNames.TARGET, report.target());
	}

	/**
	 * Return how it has ended.
	 * @param report what is known of the reflex
	 * @return the outcome
	 */
	protected KeyValue outcome(ReflexReport report) {
		return KeyValue.of(RequestLowCardinalityKeyNames.OUTCOME,
				(report.outcome() != null) ? report.outcome().name() : UNDER_WAY);
	}

	/**
	 * Return what the browser was sent.
	 * @param report what is known of the reflex
	 * @return the type of the answer
	 */
	protected KeyValue answer(ReflexReport report) {
		return KeyValue.of(RequestLowCardinalityKeyNames.ANSWER,
				Objects.requireNonNullElse(report.answerType(), KeyValue.NONE_VALUE));
	}

	/**
	 * Return how browser and server are connected.
	 * @return the transport
	 */
	protected KeyValue transport() {
		return KeyValue.of(RequestLowCardinalityKeyNames.TRANSPORT, "websocket");
	}

}
