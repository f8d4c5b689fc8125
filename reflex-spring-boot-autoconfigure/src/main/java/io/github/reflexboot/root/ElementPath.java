package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An element of a template, and which elements of other templates it was inserted
 * through.
 *
 * @param host the element that has inserted its template; {@code null} in the page's own
 * @param template the reading of its template
 * @param element the place of its start tag among the events of the template
 * @since 0.1.0
 */
public record ElementPath(@Nullable ElementPath host, Object template, int element) {

	/**
	 * Return the hosts from the page's own template on, and the element at last.
	 */
	List<ElementPath> steps() {
		List<ElementPath> steps = new ArrayList<>();
		for (ElementPath each = this; each != null; each = each.host) {
			steps.add(0, each);
		}
		return steps;
	}

}
