package io.github.reflexboot.operation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An operation on elements. Its records carry what {@code docs/protocol.md} lists.
 *
 * @since 0.1.0
 */
public sealed interface ElementOperation extends Operation {

	/**
	 * Return which elements it is for.
	 * @return the target
	 */
	@JsonUnwrapped
	Target target();

	/** Change an element, or its children only, to no more than what differs. */
	record Morph(@JsonUnwrapped Target target, String html, boolean childrenOnly) implements ElementOperation {
	}

	/** Replace what is inside an element. */
	record InnerHtml(@JsonUnwrapped Target target, String html) implements ElementOperation {
	}

	/** Replace an element. */
	record OuterHtml(@JsonUnwrapped Target target, String html) implements ElementOperation {
	}

	/** Add at the end of an element. */
	record Append(@JsonUnwrapped Target target, String html) implements ElementOperation {
	}

	/** Add at the beginning of an element. */
	record Prepend(@JsonUnwrapped Target target, String html) implements ElementOperation {
	}

	/** Add HTML beside or in an element. */
	record InsertAdjacentHtml(@JsonUnwrapped Target target, Position position,
			String html) implements ElementOperation {
	}

	/** Add text beside or in an element. */
	record InsertAdjacentText(@JsonUnwrapped Target target, Position position,
			String text) implements ElementOperation {
	}

	/** Replace what is inside an element by text. */
	record TextContent(@JsonUnwrapped Target target, String text) implements ElementOperation {
	}

	/** Move an element into another one. */
	record Graft(@JsonUnwrapped Target target, String parent) implements ElementOperation {
	}

	/** Remove an element. */
	record Remove(@JsonUnwrapped Target target) implements ElementOperation {
	}

	/** Give an element the focus. */
	record SetFocus(@JsonUnwrapped Target target) implements ElementOperation {
	}

	/** Give the fields of a form the values that the server rendered. */
	record ResetForm(@JsonUnwrapped Target target) implements ElementOperation {
	}

	/** Add CSS classes. */
	record AddCssClass(@JsonUnwrapped Target target, List<String> name) implements ElementOperation {
	}

	/** Remove CSS classes. */
	record RemoveCssClass(@JsonUnwrapped Target target, List<String> name) implements ElementOperation {
	}

	/** Set an HTML attribute. */
	record SetAttribute(@JsonUnwrapped Target target, String name, String value) implements ElementOperation {
	}

	/** Remove an HTML attribute. */
	record RemoveAttribute(@JsonUnwrapped Target target, String name) implements ElementOperation {
	}

	/** Set a {@code data-*} attribute, named as in JavaScript. */
	record SetDatasetProperty(@JsonUnwrapped Target target, String name, String value) implements ElementOperation {
	}

	/** Set a JavaScript property that the element has. */
	record SetProperty(@JsonUnwrapped Target target, String name, @Nullable Object value) implements ElementOperation {
	}

	/** Set a style. */
	record SetStyle(@JsonUnwrapped Target target, String name, String value) implements ElementOperation {
	}

	/** Set several styles. */
	record SetStyles(@JsonUnwrapped Target target, Map<String, String> styles) implements ElementOperation {
	}

	/** Set the value of a form control. */
	record SetValue(@JsonUnwrapped Target target, String value) implements ElementOperation {
	}

	/** Scroll until an element can be seen. */
	record ScrollIntoView(@JsonUnwrapped Target target, @Nullable ScrollBehavior behavior,
			@Nullable ScrollAlignment block, @Nullable ScrollAlignment inline) implements ElementOperation {
	}

	/** Dispatch a DOM event that bubbles. */
	record DispatchEvent(@JsonUnwrapped Target target, String name,
			@Nullable Object detail) implements ElementOperation {
	}

}
