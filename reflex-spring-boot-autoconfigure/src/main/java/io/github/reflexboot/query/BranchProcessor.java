package io.github.reflexboot.query;

import java.util.function.Predicate;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

import io.github.reflexboot.AsyncResult;

/**
 * Shows an element in some states of the query around it. The value of the attribute, if
 * it has one, names the variable under which the data is seen inside. Safe for use by
 * several threads.
 */
final class BranchProcessor extends AbstractAttributeTagProcessor {

	private final Predicate<AsyncResult<?>> isShown;

	/**
	 * Create it.
	 * @param attribute name of the attribute, without prefix
	 * @param isShown whether the element is shown
	 */
	BranchProcessor(String prefix, String attribute, Predicate<AsyncResult<?>> isShown) {
		super(TemplateMode.HTML, prefix, null, false, attribute, true, AsyncDialect.BEFORE_EACH, true);
		this.isShown = isShown;
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String variable,
			IElementTagStructureHandler structure) {
		if (!(context.getVariable(AsyncProcessor.RESULT) instanceof AsyncResult<?> result)) {
			throw new TemplateProcessingException(
					name + " stands alone, expected an element with reflex:async=\"${…}\" around it");
		}
		if (!this.isShown.test(result)) {
			structure.removeElement();
		}
		else if (variable != null && !variable.isBlank()) {
			structure.setLocalVariable(variable.strip(), result.getData());
		}
	}

}
