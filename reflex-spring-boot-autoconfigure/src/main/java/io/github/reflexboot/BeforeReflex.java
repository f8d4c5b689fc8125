package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs before the actions of its {@link Reflex}. It can stop them by
 * throwing a {@link ReflexHaltedException} or a {@link ReflexForbiddenException}. It
 * takes the same parameters as an action, except the arguments of {@code stimulate()}.
 * Methods of superclasses are inherited. Several of them run by their
 * {@link org.springframework.core.annotation.Order @Order}; without one, those of
 * superclasses first, then by name.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface BeforeReflex {

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
