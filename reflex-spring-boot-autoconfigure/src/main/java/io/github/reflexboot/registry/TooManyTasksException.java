package io.github.reflexboot.registry;

/**
 * A visitor has as much in the background as they may.
 *
 * @since 0.1.0
 */
public final class TooManyTasksException extends ReflexException {

	private static final long serialVersionUID = 1L;

	private TooManyTasksException(String task, int number, String whose, String property) {
		super("'" + task + "' was not started: " + number + " other actions of this " + whose
				+ " are in the background already (" + property + ")", null);
	}

	/**
	 * Create an exception.
	 * @param task the name of what was not started
	 * @param number how much else the visitor has in the background
	 * @return the exception
	 */
	public static TooManyTasksException ofSession(String task, int number) {
		return new TooManyTasksException(task, number, "visitor", "reflex.tasks.per-session");
	}

	/**
	 * Create an exception.
	 * @param task the name of what was not started
	 * @param number how much all visitors have in the background who come from the same
	 * address
	 * @return the exception
	 */
	public static TooManyTasksException ofAddress(String task, int number) {
		return new TooManyTasksException(task, number, "address", "reflex.tasks.per-address");
	}

}
