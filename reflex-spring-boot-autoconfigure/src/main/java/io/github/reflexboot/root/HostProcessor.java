package io.github.reflexboot.root;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.StandardInsertTagProcessor;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Has Thymeleaf insert a template where an element says so, but only the events of it in
 * which roots are seen or rendered.
 */
final class HostProcessor extends AbstractAttributeTagProcessor {

	private static final String ATTRIBUTE = "inserts";

	/**
	 * Never written in a template: {@link RootEvents} sets it.
	 */
	static final String COMPLETE_NAME = RootProcessors.PREFIX + ":" + ATTRIBUTE;

	private final IElementTagProcessor insert = new StandardInsertTagProcessor(TemplateMode.HTML, TagRules.STANDARD);

	private final IElementTagProcessor replace = new StandardReplaceTagProcessor(TemplateMode.HTML, TagRules.STANDARD);

	HostProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, null, false, ATTRIBUTE, true, StandardInsertTagProcessor.PRECEDENCE - 1,
				false);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute, String note,
			IElementTagStructureHandler structure) {
		structure.removeAttribute(attribute);
		if (context instanceof RootContext page) {
			Insertion insertion = new Insertion(structure, page, page.note(note));
			boolean isInserted = tag.hasAttribute(TagRules.STANDARD, StandardInsertTagProcessor.ATTR_NAME);
			(isInserted ? this.insert : this.replace).process(context, tag, insertion);
			insertion.end();
		}
	}

}
