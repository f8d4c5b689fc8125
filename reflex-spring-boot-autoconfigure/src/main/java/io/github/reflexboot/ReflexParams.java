package io.github.reflexboot;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The fields of the form that were sent, and parameters for the page: the page's
 * controller finds what an action sets here among its request parameters in this run, in
 * place of those of the same name in the query. So an action can turn a page and leave
 * the query to the controller:
 *
 * <pre class="code">
 * &#64;ReflexAction
 * void search(ReflexElement element, ReflexContext reflex) {
 * 	reflex.params().set("query", element.value());
 * 	reflex.params().set("page", 1);
 * }
 * </pre>
 *
 * The controller sees nothing of the form but what an action sets, and no browser can set
 * anything here. {@code add} appends to the fields of that name, and so passes on what
 * was sent. The address of the page does not change. Do not change its views, such as the
 * key set.
 *
 * @since 0.1.0
 */
public interface ReflexParams extends MultiValueMap<String, String> {

	/**
	 * Set a parameter to one value, or to all of a collection or an array. Each is
	 * written as {@link Object#toString()} does, an enum by its name.
	 * @param name its name
	 * @param value the value; {@code null} for none, which removes the parameter
	 */
	void set(String name, @Nullable Object value);

	/**
	 * Remove a parameter: the controller does not see it either if it is in the query of
	 * the page.
	 * @param name its name
	 * @return the values that a field of this name had; {@code null} if there was none
	 */
	@Override
	@Nullable List<String> remove(Object name);

}
