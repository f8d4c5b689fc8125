package io.github.reflexboot.component;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.protocol.ElementMessage;

/**
 * Reads what a visitor has entered from the element that carries
 * {@code data-reflex-model}.
 */
final class ComponentFields {

	private ComponentFields() {
	}

	/**
	 * Return what was entered, for a field of some type.
	 * @return a text, a list of texts, or whether a box is checked
	 */
	static @Nullable Object entered(ElementMessage element, Class<?> type) {
		if (type == boolean.class || type == Boolean.class) {
			return "checkbox".equals(element.attributes().get("type")) ? (Object) element.checked() : element.value();
		}
		boolean isList = type.isArray() || Collection.class.isAssignableFrom(type);
		return isList ? element.values() : element.value();
	}

}
