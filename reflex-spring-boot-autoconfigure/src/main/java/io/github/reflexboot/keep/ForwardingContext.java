package io.github.reflexboot.keep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.IdentifierSequences;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.expression.ExpressionObjects;
import org.thymeleaf.expression.IExpressionObjects;
import org.thymeleaf.inline.IInliner;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.web.IWebExchange;

/**
 * A context that stands in front of another one, for everything that Thymeleaf reads
 * there: links, messages and objects of expressions are made for this one. For one
 * thread.
 *
 * @since 0.1.0
 */
public abstract class ForwardingContext implements IEngineContext, IWebContext {

	private final IEngineContext context;

	private @Nullable IExpressionObjects objects;

	/**
	 * Create a context.
	 * @param context that of a page
	 */
	protected ForwardingContext(ITemplateContext context) {
		this.context = (IEngineContext) context;
	}

	@Override
	public IWebExchange getExchange() {
		return ((IWebContext) this.context).getExchange();
	}

	@Override
	public IExpressionObjects getExpressionObjects() {
		IExpressionObjects made = this.objects;
		if (made == null) {
			made = new ExpressionObjects(this, getConfiguration().getExpressionObjectFactory());
			this.objects = made;
		}
		return made;
	}

	@Override
	public @Nullable String getMessage(@Nullable Class<?> origin, String key, Object @Nullable [] parameters,
			boolean useAbsentMessageRepresentation) {
		return getConfiguration().getMessageResolvers()
			.stream()
			.map((each) -> each.resolveMessage(this, origin, key, parameters))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> useAbsentMessageRepresentation ? absentMessage(origin, key, parameters) : null);
	}

	private @Nullable String absentMessage(@Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
		return getConfiguration().getMessageResolvers()
			.stream()
			.map((each) -> each.createAbsentMessageRepresentation(this, origin, key, parameters))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	@Override
	public String buildLink(String base, @Nullable Map<String, Object> parameters) {
		return getConfiguration().getLinkBuilders()
			.stream()
			.map((each) -> each.buildLink(this, base, parameters))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> this.context.buildLink(base, parameters));
	}

	@Override
	public IEngineConfiguration getConfiguration() {
		return this.context.getConfiguration();
	}

	@Override
	public Locale getLocale() {
		return this.context.getLocale();
	}

	@Override
	public boolean containsVariable(String name) {
		return this.context.containsVariable(name);
	}

	@Override
	public Set<String> getVariableNames() {
		return this.context.getVariableNames();
	}

	@Override
	public @Nullable Object getVariable(String name) {
		return this.context.getVariable(name);
	}

	@Override
	public boolean isVariableLocal(String name) {
		return this.context.isVariableLocal(name);
	}

	@Override
	public void setVariable(String name, @Nullable Object value) {
		this.context.setVariable(name, value);
	}

	@Override
	public void setVariables(Map<String, Object> variables) {
		this.context.setVariables(variables);
	}

	@Override
	public void removeVariable(String name) {
		this.context.removeVariable(name);
	}

	@Override
	public boolean hasSelectionTarget() {
		return this.context.hasSelectionTarget();
	}

	@Override
	public @Nullable Object getSelectionTarget() {
		return this.context.getSelectionTarget();
	}

	@Override
	public void setSelectionTarget(@Nullable Object target) {
		this.context.setSelectionTarget(target);
	}

	@Override
	public @Nullable IInliner getInliner() {
		return this.context.getInliner();
	}

	@Override
	public void setInliner(@Nullable IInliner inliner) {
		this.context.setInliner(inliner);
	}

	@Override
	public TemplateData getTemplateData() {
		return this.context.getTemplateData();
	}

	@Override
	public void setTemplateData(TemplateData template) {
		this.context.setTemplateData(template);
	}

	@Override
	public TemplateMode getTemplateMode() {
		return this.context.getTemplateMode();
	}

	@Override
	public List<TemplateData> getTemplateStack() {
		return this.context.getTemplateStack();
	}

	@Override
	public @Nullable Map<String, Object> getTemplateResolutionAttributes() {
		return this.context.getTemplateResolutionAttributes();
	}

	@Override
	public IModelFactory getModelFactory() {
		return this.context.getModelFactory();
	}

	@Override
	public IdentifierSequences getIdentifierSequences() {
		return this.context.getIdentifierSequences();
	}

	@Override
	public List<IProcessableElementTag> getElementStack() {
		return this.context.getElementStack();
	}

	@Override
	public List<IProcessableElementTag> getElementStackAbove(int level) {
		return this.context.getElementStackAbove(level);
	}

	@Override
	public void setElementTag(@Nullable IProcessableElementTag tag) {
		this.context.setElementTag(tag);
	}

	@Override
	public void increaseLevel() {
		this.context.increaseLevel();
	}

	@Override
	public void decreaseLevel() {
		this.context.decreaseLevel();
	}

	@Override
	public int level() {
		return this.context.level();
	}

}
