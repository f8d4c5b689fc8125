package io.github.reflexboot.share;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.engine.OutputTemplateHandler;
import org.thymeleaf.engine.ProcessorTemplateHandler;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.util.FastStringWriter;

import io.github.reflexboot.keep.TemplateEvents;

/**
 * Has Thymeleaf render a page for several viewers. Stateless.
 */
final class SharedRendering {

	private SharedRendering() {
	}

	/**
	 * Render a page.
	 * @param template its template
	 * @param page the context for one of them
	 * @param same what of the model is the same for all
	 * @return the text; {@code null} if it is of no use to others, since its links have
	 * the session in them, or its templates are not kept
	 * @throws NotForAllException if it shows something of the visitor
	 */
	static @Nullable SharedText of(TemplateModel template, IWebContext page, Set<String> same) {
		IEngineConfiguration configuration = template.getConfiguration();
		IEngineContext engine = configuration.getEngineContextFactory()
			.createEngineContext(configuration, template.getTemplateData(), null, page);
		ViewerTexts texts = new ViewerTexts(same);
		SeenValues seen = new SeenValues(same);
		SharedContext context = new SharedContext(engine, texts, new PageValues(page), seen);
		FastStringWriter writer = new FastStringWriter();
		context.increaseLevel();
		template.accept(new TemplateEvents(chain(context, writer)));
		context.decreaseLevel();
		return context.isForAll() ? texts.cut(writer.toString(), seen) : null;
	}

	private static ITemplateHandler chain(SharedContext context, FastStringWriter writer) {
		ProcessorTemplateHandler processors = new ProcessorTemplateHandler();
		OutputTemplateHandler output = new OutputTemplateHandler(writer);
		processors.setContext(context);
		output.setContext(context);
		processors.setNext(output);
		return processors;
	}

}
