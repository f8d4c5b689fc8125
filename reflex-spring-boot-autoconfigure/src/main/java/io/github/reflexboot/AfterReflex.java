package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs after the actions of its {@link Reflex}, unless they throw. It
 * takes the same parameters as an action, but for the arguments of {@code stimulate()}.
 * Methods of superclasses are inherited. Several of them run in the opposite order of
 * {@link BeforeReflex}: what begins first ends last.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AfterReflex {

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
