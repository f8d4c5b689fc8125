package io.github.reflexboot.root;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Gives an element with {@code reflex:root} its id and makes it a root of the reflexes in
 * it. Where only some of several are wanted, the others are left out.
 */
final class MarkedRootProcessor extends AbstractAttributeTagProcessor {

	/**
	 * Never written in a template: {@link RootEvents} sets it.
	 */
	static final String NOTE_ATTRIBUTE = "note";

	/**
	 * The attribute with its prefix.
	 */
	static final String NOTE = RootProcessors.PREFIX + ":" + NOTE_ATTRIBUTE;

	private static final String ROOT = "data-reflex-root";

	private final String name;

	private final String edges;

	MarkedRootProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, null, false, RootProcessors.ATTRIBUTE, true, RootProcessors.PRECEDENCE, false);
		this.name = prefix + ":" + RootProcessors.ATTRIBUTE;
		this.edges = prefix + ":" + RootEdgesProcessor.ATTRIBUTE;
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
			String ignored, IElementTagStructureHandler structure) {
		// To Thymeleaf, data-reflex-root is another way to write reflex:root.
		String expression = expressionOf(tag);
		if (expression == null) {
			return;
		}
		Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
			.parseExpression(context, expression)
			.execute(context);
		String id = (value != null) ? value.toString() : "";
		String note = tag.getAttributeValue(NOTE);
		boolean isWanted = note != null && context instanceof RootContext page && page.isWanted(id);
		if (!isWanted && note != null && context instanceof RootContext page && page.note(note).isPicked()) {
			structure.removeElement();
			return;
		}
		if (!isWanted) {
			structure.removeAttribute(NOTE);
		}
		if (id.isEmpty()) {
			structure.removeAttribute(attribute);
			return;
		}
		structure.setAttribute("id", id);
		structure.replaceAttribute(attribute, ROOT, "");
		if (isWanted) {
			structure.setAttribute(this.edges, id);
		}
	}

	private @Nullable String expressionOf(IProcessableElementTag tag) {
		String expression = null;
		for (IAttribute each : tag.getAllAttributes()) {
			expression = this.name.equals(each.getAttributeCompleteName()) ? each.getValue() : expression;
		}
		if (expression != null && Arrays.stream(tag.getAllAttributes())
			.anyMatch((each) -> ROOT.equals(each.getAttributeCompleteName()))) {
			throw new TemplateProcessingException("An element with " + this.name
					+ " is the root of the reflexes in it: write " + ROOT + " on an element within it");
		}
		return expression;
	}

}
