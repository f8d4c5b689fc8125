package io.github.reflexboot.keep;

import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.web.servlet.IServletWebExchange;

/**
 * Shows an element that was kept, without reading what is in it. One that was not is left
 * to the {@link RenderProcessor}.
 */
final class LookupProcessor extends AbstractAttributeTagProcessor {

	private static final String TEXT = "${{";

	private final KeptElements elements;

	LookupProcessor(String prefix, KeptElements elements) {
		super(TemplateMode.HTML, prefix, null, false, KeptElements.ATTRIBUTE, true, KeptElements.PRECEDENCE, false);
		this.elements = elements;
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
			String expression, IElementTagStructureHandler structure) {
		if (!isPossible(context)) {
			structure.removeAttribute(attribute);
			return;
		}
		Refusals refusals = new Refusals(expression);
		KeyContext keyContext = new KeyContext(context);
		Object key = read(expression, keyContext, refusals);
		if (key == null) {
			structure.removeAttribute(attribute);
			return;
		}
		KeyCopy copy = new KeyCopy();
		ElementKey elementKey = ElementKey.of(context, tag, copy(copy, key, refusals));
		if (elementKey.isOfUnusualRequest()) {
			structure.removeAttribute(attribute);
			return;
		}
		KeptElement kept = this.elements.find(elementKey);
		if (kept == null) {
			structure.setLocalVariable(RenderProcessor.MISS,
					new Miss(elementKey, copy.weight(), keyContext.names(), refusals));
		}
		else if (kept.hasLinks() && Links.areRewritten(((IWebContext) context).getExchange())) {
			structure.removeAttribute(attribute);
		}
		else {
			if (context instanceof WatchedContext outer) {
				outer.includes(kept);
			}
			structure.replaceWith(kept.html(), false);
		}
	}

	/**
	 * Return whether elements can be kept here: there is a web page, and nothing that
	 * would see the tags of its HTML later.
	 */
	private boolean isPossible(ITemplateContext context) {
		return this.elements.areKept() && context instanceof IEngineContext && isServed(context)
				&& context.getConfiguration().getPostProcessors(TemplateMode.HTML).isEmpty();
	}

	private static boolean isServed(ITemplateContext context) {
		return context instanceof WatchedContext
				|| (context instanceof IWebContext web && web.getExchange() instanceof IServletWebExchange);
	}

	private static Object read(String expression, KeyContext context, Refusals refusals) {
		if (expression.strip().startsWith(TEXT)) {
			throw refusals.text();
		}
		return StandardExpressions.getExpressionParser(context.getConfiguration())
			.parseExpression(context, expression)
			.execute(context);
	}

	private static Object copy(KeyCopy copy, Object key, Refusals refusals) {
		try {
			return copy.of(key);
		}
		catch (KeyCopy.NoValueException ex) {
			throw refusals.noValue(ex);
		}
	}

}
