package io.github.reflexboot.browsertests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which errors on the console of the browser are right in a test. Any other fails
 * it, and so does an exception that nobody caught, which is never right.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExpectsErrors {

	/**
	 * What the browser itself reports when nobody listens at the other end.
	 */
	String NO_SERVER = "WebSocket connection to .* failed";

	/**
	 * Regular expressions for parts of them.
	 */
	String[] value();

}
