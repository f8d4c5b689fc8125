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
 * Marks a live component: a class with {@link State state} and {@link ReflexAction
 * actions}, with a template {@code components/<name>.html}. A page shows it with
 * {@code <reflex:component name="counter" key="votes" th:count="${start}"/>}, any number
 * of times.
 * <p>
 * An action of a component is called by {@code data-reflex="click->increment"} within its
 * template. It runs in the request of the page, like an action of a {@link Reflex}, but
 * instead of the page's controller: only the component is rendered again.
 * <p>
 * A component is a Spring bean of prototype scope. Each render and each action gets an
 * instance of its own, whose state is filled in before anything is called. The template
 * sees its fields by name, what its {@code @ModelAttribute} methods return, and the
 * instance itself as {@code component}; it does not see the model of the page.
 *
 * @since 0.1.0
 * @see State
 * @see Bindable
 * @see ReflexListener
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public @interface ReflexComponent {

	/**
	 * Name by which pages show this component, which is also that of its template below
	 * {@code components/} and that of its bean.
	 * @return the name: letters, digits, {@code -} and {@code _}
	 */
	@AliasFor(annotation = Component.class)
	String value();

}
