package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Marks a method of a bean that fetches data in the background, for
 * {@link ReflexQueries#call}:
 *
 * <pre class="code">
 * &#64;ReflexQuery("todos")
 * List&lt;Todo&gt; todos(String owner) { … }
 *
 * model.addAttribute("todos", queries.call("todos", owner));
 * </pre>
 *
 * The method is called through the proxy of its bean, so that advice such as
 * {@code @Transactional} and {@code @PreAuthorize} applies. No request and no browser can
 * call it. Its parameters are its arguments. It must not be {@code private},
 * {@code static} or {@code final}.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ReflexQuery {

	/**
	 * Name of the query, the same as {@link #name()}.
	 * @return the name; by default that of the method
	 */
	@AliasFor("name")
	String value() default "";

	/**
	 * Name of the query, which must be unique.
	 * @return the name; by default that of the method
	 */
	@AliasFor("value")
	String name() default "";

	/**
	 * How long a page that has no data yet waits for it, as by
	 * {@link ReflexQueries#await}.
	 * @return the time, such as {@code 2s}; by default as long as
	 * {@code reflex.queries.await} says
	 */
	String await() default "";

	/**
	 * Whether the data is given to the application's {@link ReflexQueryPostProcessor}s,
	 * which make it complete before it leaves its thread. With JPA, lazy associations are
	 * not there for the page if this is {@code false} and the method has not fetched them
	 * itself.
	 * @return whether they are called
	 */
	boolean postProcess() default true;

}
