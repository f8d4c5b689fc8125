package io.github.reflexboot;

/**
 * What is left of a reflex to run: further interceptors, methods around the action, and
 * the action itself.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReflexChain {

	/**
	 * Proceed with the reflex. If nobody calls this, the action is not called, and the
	 * page is run again as it is. Must be called only once.
	 * @throws Exception what the action threw
	 */
	void proceed() throws Exception;

}
