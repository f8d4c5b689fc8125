package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs around the actions of its {@link Reflex}. It has a parameter
 * of the type {@link ReflexChain} and goes on by {@link ReflexChain#proceed()}. It takes
 * the same parameters as an action, but for the arguments of {@code stimulate()}. Methods
 * of superclasses are inherited. Of several, the one that comes first by the order of
 * {@link BeforeReflex} is the outermost. All of them stand around the methods before and
 * after the action.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AroundReflex {

	/**
	 * Names of the only actions that this method is for. The start of the application
	 * fails if one is that of no action.
	 * @return the names, empty for all actions
	 */
	String[] only() default {};

	/**
	 * Names of actions that this method is not for. The start of the application fails if
	 * one is that of no action.
	 * @return the names
	 */
	String[] except() default {};

}
