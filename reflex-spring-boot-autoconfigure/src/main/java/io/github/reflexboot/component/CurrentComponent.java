package io.github.reflexboot.component;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;

/**
 * The component whose template is being rendered, as a variable of that template.
 *
 * @param id what it is called in its page
 * @param slots what its tag holds for its slots, by their names
 * @param rendered where they are shown
 */
record CurrentComponent(String id, Map<String, SlotContent> slots, RenderedSlots rendered) {

	static final String VARIABLE = "reflex::Component";

	static @Nullable CurrentComponent of(ITemplateContext context) {
		return (context.getVariable(VARIABLE) instanceof CurrentComponent current) ? current : null;
	}

}
