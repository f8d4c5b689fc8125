package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs around the actions of its {@link Reflex}. It has a parameter
 * of type {@link ReflexChain} and continues with {@link ReflexChain#proceed()}. It takes
 * the same parameters as an action, except the arguments of {@code stimulate()}. Methods
 * of superclasses are inherited. Of several, the first in the order of
 * {@link BeforeReflex} is the outermost. All of them wrap the methods before and after
 * the action.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AroundReflex {

	/**
	 * Names of the only actions that this method applies to. A name that is not an action
	 * stops the start-up.
	 * @return the names, empty for all actions
	 */
	String[] only() default {};

	/**
	 * Names of actions that this method does not apply to. A name that is not an action
	 * stops the start-up.
	 * @return the names
	 */
	String[] except() default {};

}
