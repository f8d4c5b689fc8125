package io.github.reflexboot.registry;

/**
 * An action was asked for by a page that it is not for.
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
