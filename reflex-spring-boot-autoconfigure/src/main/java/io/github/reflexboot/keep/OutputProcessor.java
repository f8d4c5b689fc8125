package io.github.reflexboot.keep;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Writes the HTML of an element that has just been rendered, as it is.
 */
final class OutputProcessor extends AbstractElementTagProcessor {

	static final String ELEMENT = "rendered";

	static final String HTML = "reflex::Html";

	OutputProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, ELEMENT, true, null, false, KeptElements.PRECEDENCE);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag,
			IElementTagStructureHandler structure) {
		if (!(context.getVariable(HTML) instanceof String html)) {
			throw new TemplateProcessingException("<" + tag.getElementCompleteName()
					+ "> is not for templates: write reflex:cache=\"…\" on the element that is to be kept");
		}
		structure.replaceWith(html, false);
	}

}
