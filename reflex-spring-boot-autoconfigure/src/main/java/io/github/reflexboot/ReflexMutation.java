package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link ReflexAction} that takes its time and shows so: before it is called, its
 * page is shown with {@code ${addTodo.loading}}, where {@code addTodo} is its name. The
 * page sees what it throws as {@code ${addTodo.error}}, until it is called again or
 * reset.
 *
 * <pre class="code">
 * &#64;ReflexMutation(refetch = "todos", scope = RefetchScope.ALL)
 * boolean addTodo(&#64;Valid &#64;ModelAttribute("form") TodoForm form, BindingResult errors) { … }
 *
 * &lt;button th:disabled="${addTodo.loading}"&gt;Add&lt;/button&gt;
 * &lt;p th:if="${addTodo.error}"&gt;That did not work.
 *   &lt;button data-reflex="click-&gt;ReflexMutations#retry" data-mutation="addTodo"&gt;Try again&lt;/button&gt;&lt;/p&gt;
 * </pre>
 *
 * When it is done, the queries that it names are fetched again. If it returns
 * {@code false}, they are not; any other value, or none, has no effect. While it is under
 * way, the same call with the same input from the same page counts as a double click and
 * is answered without being made. In all else it is an action, and waits for its turn
 * like any other.
 *
 * @since 0.1.0
 * @see ReflexQueries
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ReflexAction
public @interface ReflexMutation {

	/**
	 * Name under which templates see it, which must be unique.
	 * @return the name; by default that of the method
	 */
	String value() default "";

	/**
	 * Names of the queries whose data has changed when it is done.
	 * @return the names; none by default
	 */
	String[] refetch() default {};

	/**
	 * Whose pages fetch that data again.
	 * @return who; only the page that has called it by default
	 */
	RefetchScope scope() default RefetchScope.TAB;

	/**
	 * The group whose pages fetch the data again, for {@link RefetchScope#GROUP}.
	 * @return name of the group
	 */
	String group() default "";

}
