package io.github.reflexboot.root;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An element of a template with an id of its own.
 *
 * @param id its id
 * @param open the place of its start tag among the events of the template
 * @param close the place of its end tag
 * @param around the places of the start and end tags around it
 * @param problem why it cannot be rendered alone; {@code null} if it can
 */
record TemplateRoot(String id, int open, int close, List<Integer> around, @Nullable String problem) {

	boolean isAround(TemplateRoot other) {
		return this.open < other.open && other.close < this.close;
	}

	boolean isSure() {
		return this.problem == null;
	}

}
