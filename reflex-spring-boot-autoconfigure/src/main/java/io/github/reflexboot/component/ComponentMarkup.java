package io.github.reflexboot.component;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AttributeName;

/**
 * How templates write components, also for whoever reads templates without rendering
 * them.
 *
 * @since 0.1.0
 */
public final class ComponentMarkup {

	/**
	 * Where the templates of components are.
	 */
	public static final String FOLDER = ComponentTemplates.FOLDER;

	/**
	 * The attribute that binds a field.
	 */
	public static final String MODEL = ModelFieldProcessor.ATTRIBUTE;

	/**
	 * The attribute that says which component is shown.
	 */
	public static final String NAME = "name";

	/**
	 * The attribute that tells a component from others of its name.
	 */
	public static final String KEY = "key";

	private static final String STANDARD = "th";

	/**
	 * What Thymeleaf itself has done before a component is shown.
	 */
	private static final Set<String> DONE = Set.of("each", "if", "unless", "switch", "case", "with", "object",
			"assert");

	private ComponentMarkup() {
	}

	/**
	 * Tell whether a tag shows a component.
	 * @param tag its name in lower case
	 * @return whether it does
	 */
	public static boolean isComponent(String tag) {
		return isOurs(tag, ComponentProcessor.ELEMENT);
	}

	/**
	 * Tell whether a tag is that of a slot.
	 * @param tag its name in lower case
	 * @return whether it is
	 */
	public static boolean isSlot(String tag) {
		return isOurs(tag, Slots.ELEMENT);
	}

	private static boolean isOurs(String tag, String element) {
		return tag.equals("reflex:" + element) || tag.equals("reflex-" + element);
	}

	/**
	 * Return what an attribute of the tag of a component gives it.
	 * @param attribute name of the attribute, as Thymeleaf reads it
	 * @return {@link #NAME}, {@link #KEY}, or what should be a field; {@code null} if the
	 * attribute is for others
	 */
	public static @Nullable String given(AttributeName attribute) {
		String name = attribute.getAttributeName();
		if (isLiteral(attribute)) {
			return name;
		}
		return (STANDARD.equals(attribute.getPrefix()) && !DONE.contains(name)) ? name : null;
	}

	/**
	 * Tell whether the value of an attribute is a text, and no expression.
	 */
	static boolean isLiteral(AttributeName attribute) {
		return attribute.getPrefix() == null || attribute.getPrefix().isEmpty();
	}

}
