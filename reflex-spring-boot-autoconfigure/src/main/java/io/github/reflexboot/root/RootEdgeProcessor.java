package io.github.reflexboot.root;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Says where a root begins, and where it ends, and shows nothing.
 */
final class RootEdgeProcessor extends AbstractElementTagProcessor {

	static final String ELEMENT = "edge";

	RootEdgeProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, ELEMENT, true, null, false, RootProcessors.PRECEDENCE);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag,
			IElementTagStructureHandler structure) {
		if (tag.getTemplateName() != null || !(context instanceof RootContext page)) {
			throw new TemplateProcessingException("<" + tag.getElementCompleteName()
					+ "> is not for templates: write reflex:root=\"…\" on the element that is a root");
		}
		String id = tag.getAttributeValue("id");
		if (id != null) {
			page.recorder().begin(id, Integer.parseInt(tag.getAttributeValue("element")));
		}
		else {
			page.recorder().end();
		}
		structure.removeElement();
	}

}
