package io.github.reflexboot.observation;

import java.util.function.Predicate;

import io.micrometer.observation.Observation;

import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.invoke.InvalidInput;
import io.github.reflexboot.registry.ReflexException;
import io.github.reflexboot.tab.ReflexOutcome;

/**
 * What is known of an action while it is observed.
 *
 * @since 0.1.0
 */
public class ReflexActionObservationContext extends Observation.Context {

	private static final String UNDER_WAY = "NONE";

	private final String target;

	private final Predicate<Throwable> meansForbidden;

	private boolean isOver;

	/**
	 * Create the context.
	 * @param target the name under which the application has registered the action
	 * @param meansForbidden whether what an action threw says that the visitor may not
	 * call it
	 */
	public ReflexActionObservationContext(String target, Predicate<Throwable> meansForbidden) {
		this.target = target;
		this.meansForbidden = meansForbidden;
	}

	final void end() {
		this.isOver = true;
	}

	/**
	 * Return how the action has ended.
	 * @return {@code SUCCESS}, {@code HALTED}, {@code FORBIDDEN}, {@code REFUSED} if what
	 * was sent is not valid or too much is going on, or {@code ERROR}; {@code NONE} while
	 * it is under way
	 */
	public final String getOutcome() {
		Throwable error = getError();
		if (error == null) {
			return this.isOver ? ReflexOutcome.SUCCESS.name() : UNDER_WAY;
		}
		if (error instanceof ReflexHaltedException) {
			return ReflexOutcome.HALTED.name();
		}
		if (error instanceof ReflexForbiddenException || this.meansForbidden.test(error)) {
			return ReflexOutcome.FORBIDDEN.name();
		}
		boolean isRefused = error instanceof ReflexException || InvalidInput.describe(error).isPresent();
		return (isRefused ? ReflexOutcome.REFUSED : ReflexOutcome.ERROR).name();
	}

	/**
	 * Return the name of the action.
	 * @return the target, such as {@code Counter#increment}
	 */
	public final String getTarget() {
		return this.target;
	}

}
