package io.github.reflexboot.root;

import java.util.Map;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
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

	private final String edge;

	RootEdgesProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, null, false, ATTRIBUTE, true, RootProcessors.PRECEDENCE + 1, false);
		this.edge = prefix + ":" + RootEdgeProcessor.ELEMENT;
	}

	@Override
	protected void doProcess(ITemplateContext context, IModel model, AttributeName attribute, String expression,
			IElementModelStructureHandler structure) {
		IProcessableElementTag tag = (IProcessableElementTag) model.get(0);
		IModelFactory factory = context.getModelFactory();
		TemplateRoot element = (context instanceof RootContext page) ? page.elementOf(tag) : null;
		model.replace(0, factory.removeAttribute(tag, attribute));
		if (element != null) {
			model.insert(0, edge(factory, Map.of("id", expression, "element", String.valueOf(element.open()))));
			model.add(edge(factory, Map.of()));
		}
	}

	private IStandaloneElementTag edge(IModelFactory factory, Map<String, String> attributes) {
		return factory.createStandaloneElementTag(this.edge, attributes, AttributeValueQuotes.DOUBLE, false, false);
	}

}
