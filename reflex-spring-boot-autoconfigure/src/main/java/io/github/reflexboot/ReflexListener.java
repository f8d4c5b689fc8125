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
 * Like an action, it has callbacks and interceptors: those of its own class. If it is
 * halted, it is skipped, and its component keeps its state.
 * <p>
 * In a {@link Reflex}, it is called when the event is broadcast, on each addressed page
 * that is one of the {@linkplain Reflex#pages() pages} of the reflex. The page shows its
 * fields and its model. Several such methods are called in the order of their bean names;
 * each call has a bean of its own. Reflexes do not hear what components emit.
 * <p>
 * Parameters are those of a {@link ReflexAction}, except arguments of
 * {@code stimulate()}; one that nothing else resolves takes the value. A browser cannot
 * call the method. On a broadcast, it is skipped if it is halted or if the visitor may
 * not call it; if it throws, that is logged, and the page is refreshed.
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
