package io.github.reflexboot.keep;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Writes the HTML of an element that has just been rendered, as it is.
 *
 * @since 0.1.0
 */
public final class OutputProcessor extends AbstractElementTagProcessor {

	static final String ELEMENT = "rendered";

	static final String HTML = "reflex::Html";

	/**
	 * Have a model processor answer with HTML, which Thymeleaf would process again if it
	 * were the model itself.
	 * @param html the HTML
	 * @param prefix that of our dialect
	 * @param context the context of the model
	 * @param model the model, which is replaced
	 * @param structure that of the processor
	 */
	public static void answer(String html, String prefix, ITemplateContext context, IModel model,
			IElementModelStructureHandler structure) {
		structure.setLocalVariable(HTML, html);
		model.reset();
		model.add(context.getModelFactory().createStandaloneElementTag(prefix + ":" + ELEMENT));
	}

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
