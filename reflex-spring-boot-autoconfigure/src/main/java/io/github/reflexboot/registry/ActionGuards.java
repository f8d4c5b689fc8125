package io.github.reflexboot.registry;

import java.util.List;

/**
 * Knows what protects an action besides the pages that it can be called from.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ActionGuards {

	/**
	 * Return what protects an action.
	 * @param action the action
	 * @return such as {@code @PreAuthorize("hasRole('ADMIN')")}; empty for nothing
	 */
	List<String> of(ReflexMethod action);

}
