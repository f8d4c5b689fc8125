package io.github.reflexboot.samples.showcase.dataset;

import java.util.List;
import java.util.Map;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

/**
 * What an action saw of the element that asked for it.
 */
public record Seen(String target, String tagName, Map<String, String> attributes, Map<String, String> dataset,
		String value, List<String> values, boolean checked) {

	static Seen by(ReflexContext reflex) {
		ReflexElement element = reflex.element();
		return new Seen(reflex.target(), element.tagName(), element.attributes(), element.dataset(), element.value(),
				element.values(), element.checked());
	}

}
