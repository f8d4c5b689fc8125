package io.github.reflexboot.query;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.keep.KeptElements;

/**
 * Shows a query: what is inside of the element has a branch for each of its states, and
 * the element says that it is busy while the data is fetched. Safe for use by several
 * threads.
 */
final class AsyncProcessor extends AbstractStandardExpressionAttributeTagProcessor {

	/**
	 * The local variable that branches read.
	 */
	static final String RESULT = "reflexAsyncResult";

	AsyncProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, "async", AsyncDialect.PRECEDENCE, true, false);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			Object result, IElementTagStructureHandler structure) {
		KeptElements.refuse(context, name + ", whose data is a visitor's");
		if (!(result instanceof AsyncResult<?> asked)) {
			throw new TemplateProcessingException(name + "=\"" + value + "\" is "
					+ ((result != null) ? "of the type " + result.getClass().getName() : "null")
					+ ", expected an AsyncResult, such as a model attribute that ReflexQueries#get has returned");
		}
		structure.setLocalVariable(RESULT, asked);
		if (asked.isLoading()) {
			structure.setAttribute("aria-busy", "true");
		}
		AwaitMark.set(context, tag, structure);
	}

}
