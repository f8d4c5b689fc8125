package io.github.reflexboot.template;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.ComponentMarkup;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * The component whose actions and fields an element of a template can name.
 *
 * @param type the component; {@code null} if there is none, or nobody can tell
 * @param isUnsure whether nobody can tell before the template is rendered
 */
record ComponentOwner(@Nullable ComponentType type, boolean isUnsure) {

	private static final ComponentOwner NONE = new ComponentOwner(null, false);

	private static final ComponentOwner UNSURE = new ComponentOwner(null, true);

	/**
	 * Find that of an element: the component in whose tag it stands, since browsers find
	 * it there, or else that of the template. A fragment may be shown by any.
	 * @param element the element
	 * @param template the component whose template it is; {@code null} for none
	 */
	static ComponentOwner of(Markup.Element element, @Nullable ComponentType template, ReflexRegistry registry) {
		for (Markup.Element each = element.parent(); each != null; each = each.parent()) {
			if (ComponentMarkup.isComponent(each.name())) {
				return named(each.attributes().get(ComponentMarkup.NAME), registry);
			}
		}
		return ofTemplate(element, template);
	}

	/**
	 * Find the component whose template is rendered when an element is.
	 */
	static ComponentOwner ofTemplate(Markup.Element element, @Nullable ComponentType template) {
		if (template != null) {
			return new ComponentOwner(template, false);
		}
		return element.isWithin("fragment") ? UNSURE : NONE;
	}

	/**
	 * A name that is wrong is reported at its own place.
	 */
	private static ComponentOwner named(Markup.@Nullable Attribute name, ReflexRegistry registry) {
		try {
			return (name != null) ? new ComponentOwner(registry.component(name.value()), false) : UNSURE;
		}
		catch (UnknownReflexException ex) {
			return UNSURE;
		}
	}

}
