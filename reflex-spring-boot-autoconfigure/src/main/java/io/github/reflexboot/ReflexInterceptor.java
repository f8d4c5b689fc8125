package io.github.reflexboot;

/**
 * Intercepts the actions of all reflexes. Every bean of this type applies, in the order
 * of {@code @Order}; the first is the outermost. Implementations must be safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReflexInterceptor {

	/**
	 * Run around an action, which {@link ReflexChain#proceed()} calls. Not called for a
	 * refresh.
	 * @param reflex the reflex that is under way
	 * @param chain what is left to do
	 * @throws ReflexHaltedException to stop the reflex
	 * @throws ReflexForbiddenException to refuse it
	 * @throws Exception what the action threw
	 */
	void intercept(ReflexContext reflex, ReflexChain chain) throws Exception;

}
