package io.github.reflexboot.root;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts an edge before and behind a wanted root.
 */
final class RootEdgesProcessor extends AbstractAttributeModelProcessor {

	/**
	 * Never written in a template: the {@link MarkedRootProcessor} sets it.
	 */
	static final String ATTRIBUTE = "edges";

	RootEdgesProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, null, false, ATTRIBUTE, true, RootProcessors.PRECEDENCE + 1, false);
	}

	@Override
	protected void doProcess(ITemplateContext context, IModel model, AttributeName attribute, String id,
			IElementModelStructureHandler structure) {
		IProcessableElementTag tag = (IProcessableElementTag) model.get(0);
		IModelFactory factory = context.getModelFactory();
		String note = tag.getAttributeValue(MarkedRootProcessor.NOTE);
		model.replace(0, factory.removeAttribute(factory.removeAttribute(tag, MarkedRootProcessor.NOTE), attribute));
		if (note != null && context instanceof RootContext page) {
			model.insert(0, RootEdgeProcessor.begin(factory, id, note, page.note(note).row()));
			model.add(RootEdgeProcessor.end(factory));
		}
	}

}
