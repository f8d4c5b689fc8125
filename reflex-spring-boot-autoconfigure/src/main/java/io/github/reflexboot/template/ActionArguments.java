package io.github.reflexboot.template;

import io.github.reflexboot.registry.ReflexMethod;

/**
 * Tells whether an action can be called with as many arguments as a file gives it.
 */
final class ActionArguments {

	private ActionArguments() {
	}

	/**
	 * Check a call.
	 * @param action the action
	 * @param given how many arguments it gets
	 * @throws IllegalArgumentException if it takes more or fewer
	 */
	static void check(ReflexMethod action, int given) {
		if (!action.accepts(given)) {
			throw new IllegalArgumentException("Too " + ((given < action.arguments().size()) ? "few" : "many")
					+ " arguments: " + action.target() + " expects " + action.signature() + ", but " + given
					+ ((given == 1) ? " is" : " are") + " given here");
		}
	}

}
