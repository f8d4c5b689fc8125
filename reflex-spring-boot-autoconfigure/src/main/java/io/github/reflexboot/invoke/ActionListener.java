package io.github.reflexboot.invoke;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Learns of each action that was called, in the request of its page and before that is
 * rendered. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface ActionListener {

	/**
	 * An action has come to its end, or an exception handler has taken care of what it
	 * threw.
	 * @param call the call
	 * @param request the request of the page
	 * @param changesNothing whether the action has returned {@code false}
	 */
	void succeeded(ReflexCall call, HttpServletRequest request, boolean changesNothing);

	/**
	 * An action, or the binding of its parameters, has thrown.
	 * @param call the call
	 * @param request the request of the page
	 * @param cause what was thrown
	 */
	void failed(ReflexCall call, HttpServletRequest request, Throwable cause);

}
