package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks a class whose {@link ReflexAction actions} a page can call, for example by
 * {@code data-reflex="click->Counter#increment"}.
 * <p>
 * A reflex is a Spring bean of prototype scope: every call gets an instance of its own,
 * so fields are safe. After the action, the template can read its fields by name, for
 * this one render, except fields that are {@code final}, {@code static},
 * {@code transient}, injected or {@code null}.
 * <p>
 * Its name is that of the class, with or without the suffix {@code Reflex}: both
 * {@code Counter#increment} and {@code CounterReflex#increment} find a class named
 * {@code CounterReflex} or {@code Counter}. Two reflexes of the same name stop the
 * start-up.
 *
 * @since 0.1.0
 * @see ReflexAction
 * @see ReflexContext
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public @interface Reflex {

	/**
	 * Name by which pages call this reflex. The default is the simple name of the class
	 * without the suffix {@code Reflex}.
	 * @return the name, or an empty string for the default
	 */
	@AliasFor(annotation = Component.class)
	String value() default "";

	/**
	 * Pages from which the actions can be called, as patterns of paths below the context
	 * path, such as {@code /admin/**}. The page's URL comes from the browser, and
	 * visitors can name any page that they may see; with this, the rules for the URLs of
	 * these pages protect the actions, too. An action may name others.
	 * @return the patterns, in the syntax of {@code @GetMapping}; empty for all pages
	 */
	String[] pages() default {};

}
