package io.github.reflexboot.tab;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.protocol.Answer;

/**
 * How a reflex, a refresh or a visit has ended.
 *
 * @since 0.1.0
 */
public enum ReflexOutcome {

	/**
	 * What was asked for is done, and the browser shows it or goes where it is shown.
	 */
	SUCCESS,

	/**
	 * An action, a callback or an interceptor has halted it.
	 */
	HALTED,

	/**
	 * The visitor may not call the action.
	 */
	FORBIDDEN,

	/**
	 * Nothing was done, because of what was sent or of who sent it: its values are not
	 * valid, its page does not show it, or answers 401 or 403, or too much is going on.
	 */
	REFUSED,

	/**
	 * There is no such action.
	 */
	UNKNOWN,

	/**
	 * The application failed.
	 */
	ERROR,

	/**
	 * It took longer than {@code reflex.limits.page-timeout}. The browser was told, and
	 * runs the page again now that it is done.
	 */
	LATE,

	/**
	 * The visitor left before it was done.
	 */
	LEFT,

	/**
	 * The session of the connection had ended. Nothing was done, and the browser asks
	 * again.
	 */
	SESSION_ENDED;

	/**
	 * Return what an answer says.
	 * @param answer the answer; {@code null} for none
	 * @param problem what went wrong; {@code null} for nothing that is known
	 */
	static ReflexOutcome of(@Nullable Answer answer, @Nullable ReflexOutcome problem) {
		if (problem == LATE || problem == LEFT) {
			return problem;
		}
		if (answer == null) {
			return SESSION_ENDED;
		}
		if (answer instanceof Answer.Failure) {
			return (problem != null) ? problem : ERROR;
		}
		if (answer instanceof Answer.Halted) {
			return HALTED;
		}
		if (answer instanceof Answer.Forbidden) {
			return FORBIDDEN;
		}
		return (answer instanceof Answer.Reload) ? REFUSED : SUCCESS;
	}

}
