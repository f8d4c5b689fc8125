package io.github.reflexboot.invoke;

import java.util.Map;

/**
 * What an action left behind.
 *
 * @param model what the view sees instead of, or in addition to, the model of the page's
 * controller
 * @param rendersPage whether the page is to be run again
 * @since 0.1.0
 */
public record ReflexResult(Map<String, Object> model, boolean rendersPage) {

	/**
	 * Return the result of a refresh.
	 * @return nothing, and the page is to be run again
	 */
	public static ReflexResult refresh() {
		return new ReflexResult(Map.of(), true);
	}

}
