package io.github.reflexboot.share;

import java.io.Writer;
import java.util.Collection;
import java.util.Set;

import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.IThrottledTemplateProcessor;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;

import org.springframework.context.MessageSource;

/**
 * The template engine of one view. Everything but the one way in which views are rendered
 * is done by the application's own.
 *
 * @since 0.1.0
 */
public abstract class OneViewEngine implements ISpringTemplateEngine {

	private final ISpringTemplateEngine engine;

	/**
	 * Create an engine.
	 * @param engine the application's own
	 */
	protected OneViewEngine(ISpringTemplateEngine engine) {
		this.engine = engine;
	}

	@Override
	public IEngineConfiguration getConfiguration() {
		return this.engine.getConfiguration();
	}

	@Override
	public String process(String template, IContext context) {
		return this.engine.process(template, context);
	}

	@Override
	public String process(String template, Set<String> selectors, IContext context) {
		return this.engine.process(template, selectors, context);
	}

	@Override
	public String process(TemplateSpec template, IContext context) {
		return this.engine.process(template, context);
	}

	@Override
	public void process(String template, IContext context, Writer writer) {
		this.engine.process(template, context, writer);
	}

	@Override
	public void process(TemplateSpec template, IContext context, Writer writer) {
		this.engine.process(template, context, writer);
	}

	@Override
	public IThrottledTemplateProcessor processThrottled(String template, IContext context) {
		return this.engine.processThrottled(template, context);
	}

	@Override
	public IThrottledTemplateProcessor processThrottled(String template, Set<String> selectors, IContext context) {
		return this.engine.processThrottled(template, selectors, context);
	}

	@Override
	public IThrottledTemplateProcessor processThrottled(TemplateSpec template, IContext context) {
		return this.engine.processThrottled(template, context);
	}

	@Override
	public void setTemplateEngineMessageSource(MessageSource messages) {
		this.engine.setTemplateEngineMessageSource(messages);
	}

	@Override
	public Collection<Class<?>> getAllowedClassOverridesForViews() {
		return this.engine.getAllowedClassOverridesForViews();
	}

	@Override
	public void setAllowedClassOverridesForViews(Collection<Class<?>> classes) {
		this.engine.setAllowedClassOverridesForViews(classes);
	}

}
