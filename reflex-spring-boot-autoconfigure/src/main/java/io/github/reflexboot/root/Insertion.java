package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.inline.IInliner;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Stands in front of what a processor tells to do with an element, and puts the events in
 * which roots are seen in place of those of an inserted template. For one thread.
 */
final class Insertion implements IElementTagStructureHandler {

	private final IElementTagStructureHandler element;

	private final RootContext page;

	private final TagNote note;

	private boolean isDone;

	Insertion(IElementTagStructureHandler element, RootContext page, TagNote note) {
		this.element = element;
		this.page = page;
		this.note = note;
	}

	private IModel seen(IModel model) {
		Selection only = this.note.inserted();
		if (!(model instanceof TemplateModel template) || template.getTemplateMode() != TemplateMode.HTML
				|| (only != null && !only.isOf(template.getTemplateData()))) {
			return model;
		}
		this.isDone = true;
		return template.getTemplateData().getValidity().isCacheable()
				? this.page.events(template, this.note.path(), only) : model;
	}

	/**
	 * What of a template is to be rendered is known of that one, and of no other.
	 */
	void end() {
		if (this.note.inserted() != null && !this.isDone) {
			this.page.recorder().spoil();
		}
	}

	@Override
	public void setBody(IModel model, boolean isProcessable) {
		this.element.setBody(seen(model), isProcessable);
	}

	@Override
	public void replaceWith(IModel model, boolean isProcessable) {
		this.element.replaceWith(seen(model), isProcessable);
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
