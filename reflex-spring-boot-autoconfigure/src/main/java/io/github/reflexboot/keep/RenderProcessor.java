package io.github.reflexboot.keep;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Renders an element that was not kept, and keeps it. Its HTML is left to the
 * {@link OutputProcessor}: Thymeleaf would process again what a processor of this kind
 * returns, and evaluate expressions that visitors have written.
 */
final class RenderProcessor extends AbstractAttributeModelProcessor {

	static final String MISS = "reflex::Miss";

	private final KeptElements elements;

	/**
	 * Those of the one template engine that this processor was made for.
	 */
	private volatile @Nullable ForeignAttributes foreign;

	RenderProcessor(String prefix, KeptElements elements) {
		super(TemplateMode.HTML, prefix, null, false, KeptElements.ATTRIBUTE, true, KeptElements.PRECEDENCE + 1, false);
		this.elements = elements;
	}

	@Override
	protected void doProcess(ITemplateContext context, IModel model, AttributeName attribute, String expression,
			IElementModelStructureHandler structure) {
		Miss miss = (Miss) context.getVariable(MISS);
		ElementContext watched = new ElementContext(context, miss, foreign(context));
		List<IProcessableElementTag> elements = context.getElementStack();
		watched.begin(elements.get(elements.size() - 1));
		IModelFactory factory = context.getModelFactory();
		model.replace(0, factory.removeAttribute((IProcessableElementTag) model.get(0), attribute));
		String html = render(model, watched);
		if (watched.isKeepable()) {
			this.elements.keep(miss, watched.kept(html));
		}
		OutputProcessor.answer(html, getDialectPrefix(), context, model, structure);
	}

	private ForeignAttributes foreign(ITemplateContext context) {
		ForeignAttributes known = this.foreign;
		if (known == null) {
			known = new ForeignAttributes(context.getConfiguration(), getDialectPrefix());
			this.foreign = known;
		}
		return known;
	}

	private static String render(IModel model, ElementContext context) {
		try {
			return ModelWriter.render(model, context);
		}
		catch (RuntimeException ex) {
			throw RefusedElementException.orOriginal(ex);
		}
	}

}
