package io.github.reflexboot.registry;

import io.github.reflexboot.measure.Limit;

/**
 * A visitor has as much in the background as they may.
 *
 * @since 0.1.0
 */
public final class TooManyTasksException extends ReflexException {

	private static final long serialVersionUID = 1L;

	private final Limit limit;

	private TooManyTasksException(String task, int number, String whose, Limit limit) {
		super("'" + task + "' was not started: " + number + " other actions of this " + whose
				+ " are in the background already (" + limit.property() + ")", null);
		this.limit = limit;
	}

	/**
	 * Create an exception.
	 * @param task the name of what was not started
	 * @param number how much else the visitor has in the background
	 * @return the exception
	 */
	public static TooManyTasksException ofSession(String task, int number) {
		return new TooManyTasksException(task, number, "visitor", Limit.TASKS_PER_SESSION);
	}

	/**
	 * Create an exception.
	 * @param task the name of what was not started
	 * @param number how much all visitors have in the background who come from the same
	 * address
	 * @return the exception
	 */
	public static TooManyTasksException ofAddress(String task, int number) {
		return new TooManyTasksException(task, number, "address", Limit.TASKS_PER_ADDRESS);
	}

	/**
	 * Return which limit that is.
	 * @return the limit
	 */
	public Limit limit() {
		return this.limit;
	}

}
