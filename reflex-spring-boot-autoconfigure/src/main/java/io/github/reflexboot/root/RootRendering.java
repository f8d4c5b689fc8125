package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.engine.OutputTemplateHandler;
import org.thymeleaf.engine.ProcessorTemplateHandler;
import org.thymeleaf.engine.TemplateModel;

import io.github.reflexboot.keep.TemplateEvents;

/**
 * Has Thymeleaf process a template, event by event: all of it, or its roots with the tags
 * around them. So variables, conditions and selected objects around a root are what they
 * are in the whole page.
 */
final class RootRendering {

	private RootRendering() {
	}

	/**
	 * Process a page.
	 * @param model the page's own template
	 * @param only what is to be rendered; {@code null} for all
	 * @param page the context
	 */
	static void of(TemplateModel model, @Nullable Selection only, RootContext page) {
		TemplateEvents handler = new TemplateEvents(chain(page));
		page.increaseLevel();
		model.get(0).accept(handler);
		page.events(model, null, only).accept(handler);
		model.get(model.size() - 1).accept(handler);
		page.decreaseLevel();
	}

	private static ITemplateHandler chain(RootContext page) {
		ProcessorTemplateHandler processors = new ProcessorTemplateHandler();
		OutputTemplateHandler output = new OutputTemplateHandler(page.recorder());
		processors.setContext(page);
		output.setContext(page);
		processors.setNext(output);
		return processors;
	}

}
