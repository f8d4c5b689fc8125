package io.github.reflexboot.registry;

/**
 * A page asked for a component that it does not show any more, or not as it is by now:
 * the action was not called, and the page has to be shown anew.
 *
 * @since 0.1.0
 */
public final class StaleComponentException extends ReflexException {

	private StaleComponentException(String message) {
		super(message, null);
	}

	/**
	 * The page does not show it.
	 * @param id the component
	 * @param path the page
	 * @return the exception
	 */
	public static StaleComponentException notShown(String id, String path) {
		return new StaleComponentException("The component " + id + " was called, but the page " + path
				+ " does not show it to this visitor (any more).");
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
				+ " changes of its state, but by now there were " + current + ", by another tab or before a restart.");
	}

}
