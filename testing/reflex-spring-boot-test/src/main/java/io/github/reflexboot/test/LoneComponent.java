package io.github.reflexboot.test;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.context.WebApplicationContext;

import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * Opens a page with one component in it, and around it no more than HTML wants there.
 */
final class LoneComponent {

	private static final String ARGUMENTS = "arguments";

	/**
	 * Counts for nothing, but tells fields from attributes that the tag or Thymeleaf take
	 * for themselves, such as {@code name} or {@code with}.
	 */
	private static final String DASH = "-";

	private static final String OF_TABLE = "<table>%s</table>";

	/**
	 * What elements have to stand in that no browser takes for themselves elsewhere.
	 */
	private static final Map<String, String> AROUND = Map.of("tr", "<table><tbody>%s</tbody></table>", "td",
			"<table><tbody><tr>%s</tr></tbody></table>", "th", "<table><tbody><tr>%s</tr></tbody></table>", "tbody",
			OF_TABLE, "thead", OF_TABLE, "tfoot", OF_TABLE, "caption", OF_TABLE, "option", "<select>%s</select>");

	private LoneComponent() {
	}

	static PageComponent open(ReflexTester tester, WebApplicationContext context, String name,
			Map<String, ?> arguments) {
		StringBuilder tag = new StringBuilder("<reflex:component name=\"" + check(context, name, arguments) + "\"");
		arguments.keySet()
			.forEach((each) -> tag.append(" th:%s=\"${%s['%s']}\"".formatted(each + DASH, ARGUMENTS, each)));
		tag.append("/>");
		Map<String, ?> model = Map.of(ARGUMENTS, arguments);
		ReflexPage page = tester.openTemplate(tag.toString(), model);
		PageComponent component = page.component(name);
		return component.exists() ? component
				: tester.openTemplate(around(page, name).formatted(tag), model).component(name);
	}

	private static String around(ReflexPage page, String name) {
		Matcher root = Pattern
			.compile("<([\\w-]+)(?: data-reflex-key=\"[^\"]*\")? " + ShownComponents.ATTRIBUTE + "=\""
					+ Pattern.quote(name) + "@")
			.matcher(page.received());
		return root.find() ? AROUND.getOrDefault(root.group(1), "%s") : "%s";
	}

	private static String check(WebApplicationContext context, String name, Map<String, ?> arguments) {
		try {
			ComponentType type = context.getBean(ReflexRegistry.class).component(name);
			arguments.keySet().forEach(type::argument);
			return type.name();
		}
		catch (UnknownReflexException ex) {
			throw new AssertionError("The component \"" + name + "\" cannot be shown: " + ex.getMessage(), ex);
		}
	}

}
