package io.github.reflexboot.invoke;

import java.util.concurrent.Callable;

/**
 * Observes actions, in the request of their page: with all that stands around them, and
 * with the exception handlers behind them. Implementations must be safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public interface ActionObserver {

	/**
	 * Run an action, once, on the calling thread.
	 * @param <T> what it returns
	 * @param call the call
	 * @param action calls the action
	 * @return what that returned
	 * @throws Exception what that threw
	 */
	<T> T observe(ReflexCall call, Callable<T> action) throws Exception;

}
