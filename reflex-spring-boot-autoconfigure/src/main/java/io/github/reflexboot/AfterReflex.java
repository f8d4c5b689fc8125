package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs after the actions of its {@link Reflex}, unless they throw. It
 * takes the same parameters as an action, except the arguments of {@code stimulate()}.
 * Methods of superclasses are inherited. Several of them run in the opposite order of
 * {@link BeforeReflex}.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AfterReflex {

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
