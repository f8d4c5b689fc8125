package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a {@link ReflexComponent} that is kept from one action to the next: in
 * the visitor's session, by the path of the page and the name and key of the component.
 * Changes within it, such as an element that is added to a list, are kept as well.
 * <p>
 * An attribute of the component's tag gives it its first value. Its type is anything that
 * Jackson writes and reads back as it is declared, so not {@code Object}. It must not be
 * {@code static}, {@code final} or {@code transient}.
 *
 * @since 0.1.0
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface State {

}
