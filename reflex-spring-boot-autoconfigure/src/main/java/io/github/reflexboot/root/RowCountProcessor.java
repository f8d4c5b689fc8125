package io.github.reflexboot.root;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.StandardEachTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Counts how often an element with {@code reflex:root} is there, whether it is shown or
 * not.
 */
final class RowCountProcessor extends AbstractAttributeTagProcessor {

	RowCountProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, null, false, MarkedRootProcessor.NOTE_ATTRIBUTE, true,
				StandardEachTagProcessor.PRECEDENCE + 1, false);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute, String kept,
			IElementTagStructureHandler structure) {
		if (context instanceof RootContext page) {
			page.note(kept).count();
		}
	}

}
