package io.github.reflexboot.component;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Turns {@code data-reflex-model="label"} into the entry of {@code data-reflex} that sets
 * this field of the component when the visitor types.
 */
final class ModelFieldProcessor extends AbstractAttributeTagProcessor {

	static final String ATTRIBUTE = "data-reflex-model";

	private static final String ENTRIES = "data-reflex";

	/**
	 * Behind all that may write an attribute.
	 */
	private static final int PRECEDENCE = 5000;

	ModelFieldProcessor() {
		super(TemplateMode.HTML, null, null, false, ATTRIBUTE, false, PRECEDENCE, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String field,
			IElementTagStructureHandler structure) {
		if (CurrentComponent.of(context) == null) {
			throw new TemplateProcessingException(name + "=\"" + field
					+ "\" stands in no component, expected it in a template of " + ComponentTemplates.FOLDER,
					tag.getTemplateName(), tag.getLine(), tag.getCol());
		}
		String entries = tag.getAttributeValue(ENTRIES);
		structure.setAttribute(ENTRIES, "=" + field + ((entries != null) ? " " + entries : ""));
	}

}
