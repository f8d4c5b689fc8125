package io.github.reflexboot.registry;

/**
 * A visitor has as much in the background as they may.
 *
 * @since 0.1.0
 */
public final class TooManyTasksException extends ReflexException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param task the name of what was not started
	 * @param number how much else the visitor has in the background
	 */
	public TooManyTasksException(String task, int number) {
		super("'" + task + "' was not started: " + number + " other actions of this visitor are in the background "
				+ "already (reflex.tasks.per-session)", null);
	}

}
