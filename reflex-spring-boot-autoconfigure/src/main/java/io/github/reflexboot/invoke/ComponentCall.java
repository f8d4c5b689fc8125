package io.github.reflexboot.invoke;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LogText;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.StateFields.StateField;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * The component that a message names, as it stands in its page: {@code counter:votes@3}.
 * Only its form was checked so far: whether the visitor was shown such a component is
 * another question.
 *
 * @param type its class
 * @param id what it is called in its page, such as {@code counter:votes}, or
 * {@code editor:7/counter} within another one
 * @param version how often the state had changed that the browser shows
 * @param bound the field that the browser wants to set; {@code null} if it calls an
 * action
 * @since 0.1.0
 */
public record ComponentCall(ComponentType type, String id, int version, @Nullable StateField bound) {

	/**
	 * What a target begins with that names a field.
	 */
	private static final String FIELD = "=";

	private static final int MAX_LENGTH = 1_000;

	private static final Pattern REFERENCE = Pattern.compile(
			"(?<id>(?:[A-Za-z][\\w-]*(?::[\\w.%-]+)?/)*(?<name>[A-Za-z][\\w-]*)(?::[\\w.%-]+)?)@(?<version>\\d{1,9})");

	/**
	 * Find what a message names.
	 * @param reference the component, as it stands in the page
	 * @param target the action, or {@code =} and a field
	 * @param registry all components
	 * @return what to call
	 * @throws IllegalArgumentException if it is malformed
	 * @throws UnknownReflexException if there is no such component or field
	 */
	static ComponentCall find(String reference, String target, ReflexRegistry registry) {
		Matcher parts = REFERENCE.matcher(reference);
		if (reference.length() > MAX_LENGTH || !parts.matches()) {
			throw new IllegalArgumentException("The message names the component '" + LogText.name(reference)
					+ "', expected a name, key and version as they stand in its page, such as counter:votes@3");
		}
		ComponentType type = registry.component(parts.group("name"));
		return new ComponentCall(type, parts.group("id"), Integer.parseInt(parts.group("version")),
				target.startsWith(FIELD) ? type.bindable(target.substring(FIELD.length())) : null);
	}

}
