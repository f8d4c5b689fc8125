package io.github.reflexboot.component;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.protocol.ElementMessage;
import io.github.reflexboot.registry.StateFields.StateField;

/**
 * Sets fields to what a visitor has entered in the element that carries
 * {@code data-reflex-model}.
 */
final class ComponentFields {

	private ComponentFields() {
	}

	/**
	 * Set a field, if what was entered is valid. What is wrong with it is left for the
	 * template.
	 */
	static ReflexResult bind(ComponentInstance instance, StateField field, ElementMessage element,
			ReflexInvoker invoker) {
		Object target = instance.target();
		Object before = field.get(target);
		BindingResult errors = invoker.bind(target, field.field(), entered(element, field.field().getType()));
		if (errors.hasErrors()) {
			field.set(target, before);
		}
		instance.model().putAll(errors.getModel());
		return ReflexResult.refresh();
	}

	/**
	 * Return what was entered, for a field of some type.
	 * @return a text, a list of texts, or whether a box is checked
	 */
	private static @Nullable Object entered(ElementMessage element, Class<?> type) {
		if (type == boolean.class || type == Boolean.class) {
			return "checkbox".equals(element.attributes().get("type")) ? (Object) element.checked() : element.value();
		}
		boolean isList = type.isArray() || Collection.class.isAssignableFrom(type);
		return isList ? element.values() : element.value();
	}

}
