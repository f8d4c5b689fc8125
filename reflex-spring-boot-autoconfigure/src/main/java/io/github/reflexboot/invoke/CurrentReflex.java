package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestAttributes;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.ReflexParams;
import io.github.reflexboot.operation.HistoryAction;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * The call that is under way, as its action sees it.
 */
final class CurrentReflex implements ReflexContext {

	private static final String ATTRIBUTE = CurrentReflex.class.getName();

	private final ReflexCall call;

	private final ReflexElement element;

	private final ActionParams params;

	private final CallingPage page;

	private final FormRequest request;

	private final Model model;

	private final @Nullable CalledComponent component;

	private boolean hears;

	private @Nullable Object heard;

	private @Nullable ActionView view;

	private final ReflexResultBuilder answer = new ReflexResultBuilder();

	/**
	 * Create what an action sees.
	 * @param call the call
	 * @param element the element that asked
	 * @param page the page that it is called from
	 * @param model the model of the action
	 * @param component the component that is called; {@code null} for a reflex
	 */
	CurrentReflex(ReflexCall call, ReflexElement element, CallingPage page, Model model,
			@Nullable CalledComponent component) {
		this.call = call;
		this.element = element;
		this.params = new ActionParams(call.message().params(), this::setParameter);
		this.page = page;
		this.request = new FormRequest(page.request(), this.params);
		this.model = model;
		this.component = component;
	}

	private void setParameter(String name, List<String> values) {
		this.request.set(name, values);
		this.page.setParameter(name, values);
	}

	void bind() {
		this.request.setAttribute(ATTRIBUTE, this);
	}

	void unbind() {
		this.request.removeAttribute(ATTRIBUTE);
	}

	static CurrentReflex of(RequestAttributes request) {
		CurrentReflex current = (CurrentReflex) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
		if (current == null) {
			throw new IllegalStateException("No reflex is under way in this request");
		}
		return current;
	}

	/**
	 * Say how the model of the action reaches those who show it.
	 */
	void show(ActionView by) {
		this.view = by;
	}

	private ActionView view() {
		return Objects.requireNonNull(this.view, "Nothing can be shown before the reflex is created");
	}

	/**
	 * Return what the parameter at an index takes: an argument of {@code stimulate()}, or
	 * what a listener has heard.
	 */
	@Nullable Object argument(int parameterIndex) {
		if (this.hears) {
			return this.heard;
		}
		return (this.call.action() != null)
				? this.call.arguments().get(this.call.action().argumentIndex(parameterIndex)) : null;
	}

	/**
	 * From now on, listeners are called.
	 * @param value what was emitted
	 */
	void hear(@Nullable Object value) {
		this.hears = true;
		this.heard = value;
	}

	/**
	 * Tell whether a listener that has thrown counts as one that does not listen.
	 */
	boolean leavesOut(Method listener, Throwable thrown) {
		return this.call.events() != null && this.call.events().leavesOut(listener, thrown);
	}

	ReflexMessage message() {
		return this.call.message();
	}

	/**
	 * Return how this reflex is going to be answered.
	 */
	ReflexResultBuilder answer() {
		return this.answer;
	}

	/**
	 * Return the component that is called.
	 * @return {@code null} for a reflex
	 */
	@Nullable CalledComponent component() {
		return this.component;
	}

	@Override
	public String id() {
		return this.call.message().id();
	}

	@Override
	public String target() {
		return this.call.message().describe();
	}

	@Override
	public String tab() {
		return this.call.tab();
	}

	@Override
	public String url() {
		return this.call.message().url();
	}

	@Override
	public ReflexElement element() {
		return this.element;
	}

	@Override
	public ReflexParams params() {
		return this.params;
	}

	@Override
	public HttpSession session() {
		return this.request.getSession();
	}

	@Override
	public HttpServletRequest request() {
		return this.request;
	}

	@Override
	public Model model() {
		return this.model;
	}

	@Override
	public void forget(String name) {
		this.model.asMap().remove(name);
		this.model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + name);
	}

	@Override
	public Map<String, Object> pageModel() {
		return view().pageModel(this.answer.headers());
	}

	@Override
	public HttpHeaders headers() {
		return this.answer.headers();
	}

	@Override
	public void freshRequest() {
		this.answer.freshRequest();
	}

	@Override
	public void reconnect() {
		this.answer.reconnect();
	}

	@Override
	public void morph(String selector, String html) {
		this.answer.morph(selector, html);
	}

	@Override
	public void morphNothing() {
		this.answer.morphNothing();
	}

	@Override
	public void redirect(String url) {
		this.answer.redirect(url);
	}

	@Override
	public void visit(String url, HistoryAction history) {
		this.answer.visit(url, history == HistoryAction.REPLACE);
	}

	@Override
	public String render(String view, Map<String, ?> more) {
		Map<String, Object> complete = new LinkedHashMap<>(this.model.asMap());
		complete.putAll(more);
		return view().render(view, complete);
	}

	@Override
	public Operations operations() {
		return this.answer.operations();
	}

	@Override
	public Operations operationsBefore() {
		return this.answer.operationsBefore();
	}

	@Override
	public void flush() {
		List<Operation> flushed = this.answer.flush();
		if (!flushed.isEmpty()) {
			this.call.updates().send(flushed);
		}
	}

	@Override
	public Map<String, Object> payload() {
		return this.answer.payload();
	}

	@Override
	public void refreshPage() {
		if (this.component != null) {
			this.component.refreshPage();
		}
	}

	@Override
	public void emit(String event, @Nullable Object value) {
		componentFor("The event '" + event + "' was emitted").emit(event, value);
	}

	@Override
	public void resetState() {
		componentFor("The state was reset").resetState();
	}

	private CalledComponent componentFor(String what) {
		if (this.component == null) {
			throw new IllegalStateException(
					what + " by " + target() + ", expected an action or a listener of a @ReflexComponent");
		}
		return this.component;
	}

}
