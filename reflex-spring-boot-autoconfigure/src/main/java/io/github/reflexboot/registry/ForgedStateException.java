package io.github.reflexboot.registry;

/**
 * A page brought a state of a component back that was not made here: the action was not
 * called, and the page has to be shown anew.
 *
 * @since 0.1.0
 */
public final class ForgedStateException extends ReflexException {

	/**
	 * Create an exception.
	 * @param id the component
	 */
	public ForgedStateException(String id) {
		super("The component " + id + " was called with a state whose signature is not valid. If nobody has forged it, "
				+ "reflex.secret has changed without reflex.old-secrets, or is not the same on all servers.", null);
	}

}
