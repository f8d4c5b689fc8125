package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link ReflexComponent} that is called when another component of
 * the same page {@linkplain ReflexContext#emit emits} an event: in the same request,
 * after the action, once per event. Each component whose state has changed is rendered.
 * <p>
 * Parameters are those of a {@link ReflexAction}, but for arguments of
 * {@code stimulate()}; one whose type is that of the emitted value takes it. The method
 * cannot be called by a browser.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ReflexListener {

	/**
	 * Name of the event.
	 * @return the name
	 */
	String value();

}
