package io.github.reflexboot;

/**
 * Decides which exceptions of an action mean that its caller may not call it. All beans
 * of this type are asked; the exceptions of Spring Security are known without one. Must
 * be safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ForbiddenExceptions {

	/**
	 * Tell whether an exception means <em>forbidden</em>. If so, the browser is told only
	 * that, and nothing of the exception.
	 * @param cause what the action threw
	 * @return whether it does
	 */
	boolean include(Throwable cause);

}
