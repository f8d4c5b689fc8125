package io.github.reflexboot;

/**
 * What is left to do of a reflex: other interceptors, methods around it, and the action.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReflexChain {

	/**
	 * Go on. A chain that is not gone on with leaves the action uncalled, and its page is
	 * run again as it is.
	 * @throws Exception what the action threw
	 */
	void proceed() throws Exception;

}
