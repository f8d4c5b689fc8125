package io.github.reflexboot.template;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AttributeNames;

import io.github.reflexboot.component.ComponentMarkup;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * Finds out why the tag of a component could not be shown.
 */
final class ComponentTagCheck {

	private static final String EACH = "each";

	private final ReflexRegistry registry;

	private final Findings findings;

	ComponentTagCheck(ReflexRegistry registry, Findings findings) {
		this.registry = registry;
		this.findings = findings;
	}

	void check(String template, Markup.Element tag) {
		checkKey(template, tag);
		Markup.Attribute name = tag.attributes().get(ComponentMarkup.NAME);
		if (tag.standard(ComponentMarkup.NAME) != null) {
			this.findings.addUnchecked(template, tag.line(), String.valueOf(tag.standard(ComponentMarkup.NAME)));
		}
		else if (name == null) {
			this.findings.add(template, tag.line(), written(tag),
					written(tag) + " has no name, expected name=\"…\" of a @ReflexComponent");
		}
		else {
			named(template, tag, name);
		}
	}

	private void named(String template, Markup.Element tag, Markup.Attribute name) {
		try {
			ComponentType type = this.registry.component(name.value());
			tag.attributes().values().forEach((attribute) -> checkField(template, tag, attribute, type));
		}
		catch (UnknownReflexException ex) {
			this.findings.add(template, name.line(), name.value(), ex);
		}
	}

	private void checkField(String template, Markup.Element tag, Markup.Attribute attribute, ComponentType type) {
		String given = ComponentMarkup.given(AttributeNames.forHTMLName(attribute.name()));
		if (given == null || given.equals(ComponentMarkup.NAME) || given.equals(ComponentMarkup.KEY)) {
			return;
		}
		try {
			type.argument(given);
		}
		catch (UnknownReflexException ex) {
			this.findings.add(template, attribute.line(), given, written(tag) + " cannot be shown: " + ex.getMessage());
		}
	}

	/**
	 * A tag that is repeated needs another key each time.
	 */
	private void checkKey(String template, Markup.Element tag) {
		if (!tag.isWithin(EACH) || tag.standard(ComponentMarkup.KEY) != null) {
			return;
		}
		Markup.Attribute literal = tag.attributes().get(ComponentMarkup.KEY);
		String problem = (literal == null) ? " stands in th:each without a key"
				: " stands in th:each with the same key each time";
		this.findings.add(template, (literal != null) ? literal.line() : tag.line(), written(tag),
				written(tag) + problem
						+ ": add a th:key=\"${…}\" with the identifier of what it shows, which tells its state from "
						+ "that of the others");
	}

	private static String written(Markup.Element tag) {
		Markup.@Nullable Attribute name = tag.attributes().get(ComponentMarkup.NAME);
		return "<" + tag.name() + ((name != null) ? " " + name : "") + ">";
	}

}
