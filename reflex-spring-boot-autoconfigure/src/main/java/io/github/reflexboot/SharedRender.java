package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a page is the same for all visitors at the same address, in the same
 * language. When many of them are refreshed, each server renders its template once, and
 * each browser gets what has changed for it:
 *
 * <pre class="code">
 * &#64;SharedRender("scores")
 * &#64;GetMapping("/match/{id}")
 * String match(@PathVariable long id, Model model) {
 *     model.addAttribute("scores", this.matches.scores(id));
 *     return "match";
 * }
 * </pre>
 *
 * Each visitor's request still goes through all filters, interceptors and the controller,
 * so visitors who may no longer see the page do not get it. Only the view is not rendered
 * again. What the template reads from the model must be equal for both visitors: texts,
 * numbers, booleans, enums, dates, and records, lists, sets, maps and arrays of them are
 * compared. Name here whatever else is the same for all. If the template shows something
 * of the visitor, such as the session or a {@code sec:authorize}, nothing is shared, and
 * the log says why, once.
 *
 * @since 0.1.0
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SharedRender {

	/**
	 * The model attributes that are the same for all visitors of the same key but cannot
	 * be compared, such as entities. A name that begins with {@code @} is that of a bean
	 * which the template calls.
	 * @return names
	 */
	String[] value() default {};

	/**
	 * What else the page depends on: a SpEL expression, such as {@code tenant.id} or
	 * {@code #request.isUserInRole('EDITOR')}. Its root is the model. The address of the
	 * page with its host and its query, the language and the time zone are always part of
	 * the key.
	 * @return an expression for a value; empty for nothing
	 */
	String key() default "";

}
