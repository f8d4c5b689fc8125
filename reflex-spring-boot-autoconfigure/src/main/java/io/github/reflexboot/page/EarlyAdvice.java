package io.github.reflexboot.page;

import org.aopalliance.aop.Advice;

/**
 * Tells which advice around a controller decides about a call before it is made, by its
 * method and its arguments alone: such advice can be asked before an action.
 * Implementations are safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface EarlyAdvice {

	/**
	 * Tell whether to ask.
	 * @param advice the advice; if this returns {@code true}, it is a
	 * {@link org.aopalliance.intercept.MethodInterceptor}
	 * @return whether it may be asked about a call that is not made
	 */
	boolean includes(Advice advice);

}
