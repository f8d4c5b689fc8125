package io.github.reflexboot.query;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Marks the body of a page that awaits data. Safe for use by several threads.
 */
final class AwaitProcessor extends AbstractElementTagProcessor {

	AwaitProcessor() {
		super(TemplateMode.HTML, null, "body", false, null, false, AsyncDialect.PRECEDENCE);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag,
			IElementTagStructureHandler structure) {
		AwaitMark.set(context, tag, structure);
	}

}
