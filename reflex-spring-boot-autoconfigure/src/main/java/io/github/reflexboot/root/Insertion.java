package io.github.reflexboot.root;

import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IModel;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts the events in which roots are seen in place of those of an inserted template. For
 * one thread.
 */
final class Insertion extends ForwardingStructure {

	private final RootContext page;

	private final TagNote note;

	private boolean isDone;

	Insertion(IElementTagStructureHandler element, RootContext page, TagNote note) {
		super(element);
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
		super.setBody(seen(model), isProcessable);
	}

	@Override
	public void replaceWith(IModel model, boolean isProcessable) {
		super.replaceWith(seen(model), isProcessable);
	}

}
