package io.github.reflexboot.component;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

import io.github.reflexboot.keep.OutputProcessor;

/**
 * In the template of a component, shows what the component's tag holds for a slot, or
 * else what stands there by default.
 */
final class SlotProcessor extends AbstractElementModelProcessor {

	SlotProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, Slots.ELEMENT, true, null, false, ComponentProcessor.PRECEDENCE);
	}

	@Override
	protected void doProcess(ITemplateContext context, IModel model, IElementModelStructureHandler structure) {
		IProcessableElementTag tag = (IProcessableElementTag) model.get(0);
		CurrentComponent current = CurrentComponent.of(context);
		if (current == null) {
			throw new TemplateProcessingException(
					"<" + tag.getElementCompleteName() + "> stands in no component, expected it in a template of "
							+ ComponentTemplates.FOLDER + " or directly in a <reflex:component>",
					tag.getTemplateName(), tag.getLine(), tag.getCol());
		}
		SlotContent content = current.slots().get(Slots.name(tag));
		if (content != null) {
			OutputProcessor.answer(current.rendered().place(content), getDialectPrefix(), context, model, structure);
			return;
		}
		model.remove(model.size() - 1);
		if (model.size() > 0) {
			model.remove(0);
		}
	}

}
