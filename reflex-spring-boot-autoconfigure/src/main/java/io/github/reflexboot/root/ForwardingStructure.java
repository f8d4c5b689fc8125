package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.inline.IInliner;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * Stands in front of what a processor tells to do with an element. For one thread.
 */
abstract class ForwardingStructure implements IElementTagStructureHandler {

	private final IElementTagStructureHandler element;

	/**
	 * Create one.
	 * @param element what is told in the end
	 */
	ForwardingStructure(IElementTagStructureHandler element) {
		this.element = element;
	}

	@Override
	public void setBody(IModel model, boolean isProcessable) {
		this.element.setBody(model, isProcessable);
	}

	@Override
	public void replaceWith(IModel model, boolean isProcessable) {
		this.element.replaceWith(model, isProcessable);
	}

	@Override
	public void reset() {
		this.element.reset();
	}

	@Override
	public void setLocalVariable(String name, @Nullable Object value) {
		this.element.setLocalVariable(name, value);
	}

	@Override
	public void removeLocalVariable(String name) {
		this.element.removeLocalVariable(name);
	}

	@Override
	public void setAttribute(String name, @Nullable String value) {
		this.element.setAttribute(name, value);
	}

	@Override
	public void setAttribute(String name, @Nullable String value, AttributeValueQuotes quotes) {
		this.element.setAttribute(name, value, quotes);
	}

	@Override
	public void replaceAttribute(AttributeName old, String name, @Nullable String value) {
		this.element.replaceAttribute(old, name, value);
	}

	@Override
	public void replaceAttribute(AttributeName old, String name, @Nullable String value, AttributeValueQuotes quotes) {
		this.element.replaceAttribute(old, name, value, quotes);
	}

	@Override
	public void removeAttribute(String name) {
		this.element.removeAttribute(name);
	}

	@Override
	public void removeAttribute(String prefix, String name) {
		this.element.removeAttribute(prefix, name);
	}

	@Override
	public void removeAttribute(AttributeName name) {
		this.element.removeAttribute(name);
	}

	@Override
	public void setSelectionTarget(@Nullable Object target) {
		this.element.setSelectionTarget(target);
	}

	@Override
	public void setInliner(IInliner inliner) {
		this.element.setInliner(inliner);
	}

	@Override
	public void setTemplateData(TemplateData template) {
		this.element.setTemplateData(template);
	}

	@Override
	public void setBody(CharSequence text, boolean isProcessable) {
		this.element.setBody(text, isProcessable);
	}

	@Override
	public void insertBefore(IModel model) {
		this.element.insertBefore(model);
	}

	@Override
	public void insertImmediatelyAfter(IModel model, boolean isProcessable) {
		this.element.insertImmediatelyAfter(model, isProcessable);
	}

	@Override
	public void replaceWith(CharSequence text, boolean isProcessable) {
		this.element.replaceWith(text, isProcessable);
	}

	@Override
	public void removeElement() {
		this.element.removeElement();
	}

	@Override
	public void removeTags() {
		this.element.removeTags();
	}

	@Override
	public void removeBody() {
		this.element.removeBody();
	}

	@Override
	public void removeAllButFirstChild() {
		this.element.removeAllButFirstChild();
	}

	@Override
	public void iterateElement(String variable, @Nullable String status, @Nullable Object iterated) {
		this.element.iterateElement(variable, status, iterated);
	}

}
