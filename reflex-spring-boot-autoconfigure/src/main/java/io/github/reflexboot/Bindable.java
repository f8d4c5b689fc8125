package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link State} field that the browser may set, by an element of the component's
 * template with {@code data-reflex-model="label"}. What is typed is converted as in a
 * form, and validated if the field has constraints. No other field can be set from a
 * browser.
 *
 * @since 0.1.0
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Bindable {

}
