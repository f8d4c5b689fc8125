package io.github.reflexboot.registry;

/**
 * A page called an action that is only for other pages.
 *
 * @since 0.1.0
 */
public final class ForeignPageException extends ReflexException {

	/**
	 * Create an exception.
	 * @param action what was called
	 */
	public ForeignPageException(ReflexMethod action) {
		super("Reflex '" + action.target() + "' was requested by another page than it is for. It is for: "
				+ action.pages() + ".", null);
	}

}
