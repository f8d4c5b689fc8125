package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called when something has happened.
 * <p>
 * In a {@link ReflexComponent}, it is called when another component of the same page
 * {@linkplain ReflexContext#emit emits} the event: in the same request, after the action,
 * once per event. Each component whose state has changed is rendered. It is called, too,
 * when anybody {@linkplain ReflexBroadcaster.Broadcast#emit broadcasts} the event to a
 * page that shows the component.
 * <p>
 * In a {@link Reflex}, it is called when the event is broadcast, on each page that is
 * meant and is one of the {@linkplain Reflex#pages() pages} of the reflex, as an action
 * is: with callbacks and interceptors, and the page shows the fields and the model that
 * it leaves behind. Several such methods are called in the order of the names of their
 * beans; each call has a bean of its own. What components emit, reflexes do not hear.
 * <p>
 * Parameters are those of a {@link ReflexAction}, but for arguments of
 * {@code stimulate()}; one that nothing else resolves takes the value. The method cannot
 * be called by a browser. If an event is broadcast to a visitor who may not call it, or
 * it is halted, it is left out; if it throws, that is logged, and the page is shown anew.
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
