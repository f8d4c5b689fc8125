package io.github.reflexboot.keep;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.OutputTemplateHandler;
import org.thymeleaf.engine.ProcessorTemplateHandler;
import org.thymeleaf.model.IModel;
import org.thymeleaf.util.FastStringWriter;

/**
 * Renders part of a template as Thymeleaf renders it within its page. It tells no
 * processor that a template begins, since it is within one. Stateless.
 *
 * @since 0.1.0
 */
public final class ModelWriter {

	private ModelWriter() {
	}

	/**
	 * Render it.
	 * @param model the events of the part
	 * @param context that of the page
	 * @return the HTML
	 */
	public static String render(IModel model, ITemplateContext context) {
		FastStringWriter writer = new FastStringWriter();
		ProcessorTemplateHandler handler = new ProcessorTemplateHandler();
		handler.setContext(context);
		handler.setNext(new OutputTemplateHandler(writer));
		model.accept(new TemplateEvents(handler));
		return writer.toString();
	}

}
