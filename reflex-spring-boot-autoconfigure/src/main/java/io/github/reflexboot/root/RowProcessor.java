package io.github.reflexboot.root;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.StandardEachTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Of an element with {@code reflex:root} that is there several times, has only that one
 * made which was the wanted one in the last page.
 */
final class RowProcessor extends AbstractAttributeTagProcessor {

	private final IElementTagProcessor each = new StandardEachTagProcessor(TemplateMode.HTML, TagRules.STANDARD);

	RowProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, null, false, MarkedRootProcessor.NOTE_ATTRIBUTE, true,
				StandardEachTagProcessor.PRECEDENCE - 1, false);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute, String kept,
			IElementTagStructureHandler structure) {
		if (context instanceof RootContext page && page.note(kept).likelyRow() != TagNote.ANY
				&& tag.hasAttribute(TagRules.STANDARD, StandardEachTagProcessor.ATTR_NAME)) {
			this.each.process(context, tag, new LikelyRow(structure, page.note(kept)));
		}
	}

}
