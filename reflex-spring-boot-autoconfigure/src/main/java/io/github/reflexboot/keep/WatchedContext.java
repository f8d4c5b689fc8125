package io.github.reflexboot.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.expression.IExpressionObjects;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.spring6.expression.IThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.standard.processor.StandardSwitchTagProcessor;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.servlet.IServletWebExchange;

import org.springframework.web.servlet.support.RequestContext;

/**
 * Watches what is rendered in order to be shown to several visitors: it can read the
 * variables that it sets itself, and nothing of the visitor. What it reads of the page is
 * up to whoever shows it again. For one thread.
 *
 * @since 0.1.0
 */
public abstract class WatchedContext extends ForwardingContext {

	private static final Set<String> PERSONAL = Set.of("session", "param");

	private final PersonalTexts personal;

	private final ForeignAttributes foreign;

	private final boolean isWithinAnother;

	private final InnerNames inner = new InnerNames();

	private final List<ICacheEntryValidity> validities = new ArrayList<>();

	private boolean hasLinks;

	private boolean isKeepable;

	WatchedContext(ITemplateContext context, PersonalTexts personal, ForeignAttributes foreign) {
		super(context);
		this.personal = personal;
		this.foreign = foreign;
		this.isWithinAnother = context instanceof WatchedContext;
		this.isKeepable = true;
	}

	/**
	 * Watch a page.
	 * @param context that of the page
	 * @param personal decides what becomes of that which is for one visitor
	 * @param prefix the prefix of our own attributes
	 */
	protected WatchedContext(ITemplateContext context, PersonalTexts personal, String prefix) {
		this(context, personal, new ForeignAttributes(context.getConfiguration(), prefix));
	}

	/**
	 * Something is read that was not set here.
	 * @param name the variable
	 * @param nameInKey the variable, or what stands for the object of {@code *{…}}
	 */
	protected abstract void read(String name, String nameInKey);

	/**
	 * Tell whether a name stands for the object of {@code *{…}}.
	 * @param name the name
	 * @return whether it does
	 */
	protected static boolean isSelection(String name) {
		return InnerNames.SELECTION.equals(name);
	}

	PersonalTexts personalTexts() {
		return this.personal;
	}

	/**
	 * Tell whether what was rendered may be shown again.
	 * @return whether it may
	 */
	protected boolean isKeepable() {
		return this.isKeepable;
	}

	boolean hasLinks() {
		return this.hasLinks;
	}

	/**
	 * Return how long what was rendered may be shown.
	 * @return what is asked before
	 */
	protected List<ICacheEntryValidity> validities() {
		return List.copyOf(this.validities);
	}

	/**
	 * Take over what is to be known of an element within this one, which was not rendered
	 * again.
	 */
	void includes(KeptElement element) {
		this.hasLinks |= element.hasLinks();
		this.validities.addAll(element.validities());
	}

	String linked(String address, String rewritten) {
		this.hasLinks = true;
		this.isKeepable &= !Links.isRewritten(address, rewritten);
		return rewritten;
	}

	@Override
	public @Nullable Object getVariable(String name) {
		Object value = super.getVariable(name);
		switch (name) {
			case ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME -> {
				return (value instanceof IThymeleafEvaluationContext evaluation)
						? new SharedBeans(evaluation, this.personal) : value;
			}
			case SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT -> {
				return watched(value);
			}
			case SpringContextVariableNames.SPRING_BOUND_OBJECT_EXPRESSION -> {
				mayRead(name, InnerNames.SELECTION);
				return value;
			}
			default -> {
				mayRead(name, name);
				return value;
			}
		}
	}

	private @Nullable Object watched(@Nullable Object requestContext) {
		if (requestContext == null || this.isWithinAnother) {
			return requestContext;
		}
		if (super.getExchange() instanceof IServletWebExchange exchange
				&& super.getVariable(SpringContextVariableNames.SPRING_REQUEST_CONTEXT) instanceof RequestContext all) {
			return WatchedRequestContext.of((HttpServletRequest) exchange.getNativeRequestObject(), all, this.personal);
		}
		throw this.personal.personal("something of the request");
	}

	@Override
	public boolean containsVariable(String name) {
		mayRead(name, name);
		return super.containsVariable(name);
	}

	@Override
	public Set<String> getVariableNames() {
		throw this.personal.personal("all variables of the page");
	}

	@Override
	public @Nullable Object getSelectionTarget() {
		mayRead(InnerNames.SELECTION, InnerNames.SELECTION);
		return super.getSelectionTarget();
	}

	/**
	 * Return what is to be thrown for a case whose switch was not seen.
	 */
	RuntimeException caseOnly() {
		return this.personal.personal("a th:case without its th:switch");
	}

	private void mayRead(String name, String nameInKey) {
		if (this.inner.contains(name)) {
			return;
		}
		if (StandardSwitchTagProcessor.SWITCH_VARIABLE_NAME.equals(name)) {
			throw caseOnly();
		}
		if (PERSONAL.contains(name)) {
			throw this.personal.personal("'" + name + "'");
		}
		read(name, nameInKey);
	}

	@Override
	public void setVariable(String name, @Nullable Object value) {
		this.inner.add(name);
		super.setVariable(name, value);
	}

	@Override
	public void setVariables(Map<String, Object> variables) {
		variables.keySet().forEach(this.inner::add);
		super.setVariables(variables);
	}

	@Override
	public void removeVariable(String name) {
		this.inner.add(name);
		super.removeVariable(name);
	}

	@Override
	public void setSelectionTarget(@Nullable Object target) {
		this.inner.add(InnerNames.SELECTION);
		super.setSelectionTarget(target);
	}

	@Override
	public void increaseLevel() {
		this.inner.enter();
		super.increaseLevel();
	}

	@Override
	public void decreaseLevel() {
		this.inner.leave();
		super.decreaseLevel();
	}

	@Override
	public void setTemplateData(TemplateData template) {
		ICacheEntryValidity validity = template.getValidity();
		this.isKeepable &= validity.isCacheable();
		if (!(validity instanceof AlwaysValidCacheEntryValidity)) {
			this.validities.add(validity);
		}
		super.setTemplateData(template);
	}

	@Override
	public void setElementTag(@Nullable IProcessableElementTag tag) {
		refuse((tag != null) ? this.foreign.firstWithin(tag) : null);
		super.setElementTag(tag);
	}

	/**
	 * Refuse an element whose own attributes are not for all, and see which of them set
	 * something for its content only.
	 * @param tag its start tag as it stands in the template
	 */
	void begin(IProcessableElementTag tag) {
		refuse(this.foreign.firstOf(tag));
		if (tag.hasAttribute(getConfiguration().getStandardDialectPrefix(), StandardSwitchTagProcessor.ATTR_NAME)) {
			this.inner.add(StandardSwitchTagProcessor.SWITCH_VARIABLE_NAME);
		}
	}

	private void refuse(@Nullable String attribute) {
		if (attribute != null) {
			throw this.personal.personal(attribute + ", an attribute that may ask who the visitor is");
		}
	}

	@Override
	public IExpressionObjects getExpressionObjects() {
		return new PureObjects(super.getExpressionObjects(), this.personal);
	}

	@Override
	public IWebExchange getExchange() {
		return new WatchedRequest(this).of(super.getExchange());
	}

}
