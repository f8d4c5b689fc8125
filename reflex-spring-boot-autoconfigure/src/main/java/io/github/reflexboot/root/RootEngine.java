package io.github.reflexboot.root;

import java.io.Writer;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;

import io.github.reflexboot.share.OneViewEngine;

/**
 * The template engine of one view, which sees or picks out roots. Everything else is done
 * by the application's own.
 */
final class RootEngine extends OneViewEngine {

	private final ISpringTemplateEngine engine;

	private final TemplateEngineFacts facts;

	private final RootRender render;

	private final Runnable again;

	/**
	 * Create an engine.
	 * @param again is called before a page is rendered once more
	 */
	RootEngine(ISpringTemplateEngine engine, TemplateEngineFacts facts, RootRender render, Runnable again) {
		super(engine);
		this.engine = engine;
		this.facts = facts;
		this.render = render;
		this.again = again;
	}

	@Override
	public void process(String template, @Nullable Set<String> selectors, IContext context, Writer writer) {
		RootProcess process = new RootProcess(this.facts, this.render, this.again);
		if (selectors != null || !process.run(template, context, writer)) {
			this.engine.process(template, selectors, context, writer);
			process.end();
		}
	}

}
