package io.github.reflexboot.registry;

/**
 * A page asked for a component that it does not show any more, or not as it is by now:
 * the action was not called, and the page has to be shown anew.
 *
 * @since 0.1.0
 */
public final class StaleComponentException extends ReflexException {

	private final boolean gone;

	private StaleComponentException(String message, boolean gone) {
		super(message, null);
		this.gone = gone;
	}

	/**
	 * Tell whether the page shows the component no more.
	 * @return {@code false} if it shows it as it was before
	 */
	public boolean isGone() {
		return this.gone;
	}

	/**
	 * The page does not show it.
	 * @param id the component
	 * @param path the page
	 * @return the exception
	 */
	public static StaleComponentException notShown(String id, String path) {
		return new StaleComponentException("The component " + id + " was called, but the page " + path
				+ " does not show it to this visitor (any more).", true);
	}

	/**
	 * The state that the page brings back does not count.
	 * @param id the component
	 * @param reason why not
	 * @return the exception
	 */
	public static StaleComponentException doesNotCount(String id, String reason) {
		return new StaleComponentException(
				"The component " + id + " was called with a state that does not count: " + reason + ".", false);
	}

	/**
	 * Nobody remembers the page, and it has not said what the states of its components
	 * are.
	 * @param id the component
	 * @return the exception
	 */
	public static StaleComponentException forgotten(String id) {
		return new StaleComponentException("The component " + id + " was called in a page that nobody remembers, and "
				+ "its browser has not sent the states of all its components.", false);
	}

	/**
	 * The page shows it as it was before.
	 * @param id the component
	 * @param version how often its state had changed by then
	 * @param current how often it has changed by now
	 * @return the exception
	 */
	public static StaleComponentException outOfDate(String id, int version, int current) {
		return new StaleComponentException("The component " + id + " was called as it was after " + version
				+ " changes of its state, but by now there were " + current + ", by another tab or before a restart.",
				false);
	}

}
