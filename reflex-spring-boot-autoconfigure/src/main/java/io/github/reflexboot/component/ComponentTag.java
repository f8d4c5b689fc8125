package io.github.reflexboot.component;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/**
 * What the tag of a component says.
 *
 * @param name which component it shows
 * @param key tells it from others of its name
 * @param arguments what its state is at first, by the names of the attributes
 */
record ComponentTag(String name, @Nullable String key, Map<String, @Nullable Object> arguments) {

	/**
	 * Read a tag. Its expressions are evaluated in the context of the template in which
	 * it stands, and keep their types.
	 * @throws IllegalArgumentException if it names no component
	 */
	static ComponentTag read(IProcessableElementTag tag, ITemplateContext context) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (IAttribute attribute : tag.getAllAttributes()) {
			AttributeName name = attribute.getAttributeDefinition().getAttributeName();
			String given = ComponentMarkup.given(name);
			if (given != null) {
				checkOnce(given, values);
				String text = EscapedAttributeUtils.unescapeAttribute(TemplateMode.HTML, attribute.getValue());
				values.put(given, ComponentMarkup.isLiteral(name) ? text : evaluate(text, context));
			}
		}
		Object name = values.remove(ComponentMarkup.NAME);
		Object key = values.remove(ComponentMarkup.KEY);
		if (name == null) {
			throw new IllegalArgumentException("it has no name, expected name=\"…\" of a @ReflexComponent");
		}
		return new ComponentTag(name.toString(), (key != null) ? key.toString() : null, values);
	}

	private static void checkOnce(String name, Map<String, @Nullable Object> values) {
		if (values.containsKey(name)) {
			throw new IllegalArgumentException("it has the attribute '" + name + "' twice"
					+ ((name.equals(ComponentMarkup.NAME) || name.equals(ComponentMarkup.KEY)) ? ", expected data-"
							+ name + "=\"…\" for a @State field of that name, since " + name + " is the component's own"
							: ""));
		}
	}

	private static @Nullable Object evaluate(String expression, ITemplateContext context) {
		return StandardExpressions.getExpressionParser(context.getConfiguration())
			.parseExpression(context, expression)
			.execute(context);
	}

}
