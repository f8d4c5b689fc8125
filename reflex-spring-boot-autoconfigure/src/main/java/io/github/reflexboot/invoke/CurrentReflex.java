package io.github.reflexboot.invoke;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestAttributes;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.operation.HistoryAction;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.protocol.FormField;

/**
 * The call that is under way, as its action sees it.
 */
final class CurrentReflex implements ReflexContext {

	private static final String ATTRIBUTE = CurrentReflex.class.getName();

	private final ReflexCall call;

	private final ReflexElement element;

	private final MultiValueMap<String, String> params;

	private final CallingPage page;

	private final HttpServletRequest request;

	private final Model model;

	private final BiFunction<String, Map<String, ?>, String> renderer;

	private final @Nullable CalledComponent component;

	private @Nullable Heard heard;

	private final ReflexResultBuilder answer = new ReflexResultBuilder();

	/**
	 * Create what an action sees.
	 * @param call the call
	 * @param element the element that asked
	 * @param page the page that it is called from
	 * @param model the model of the action
	 * @param renderer renders a view with a model
	 * @param component the component that is called; {@code null} for a reflex
	 */
	CurrentReflex(ReflexCall call, ReflexElement element, CallingPage page, Model model,
			BiFunction<String, Map<String, ?>, String> renderer, @Nullable CalledComponent component) {
		this.call = call;
		this.element = element;
		this.params = CollectionUtils.unmodifiableMultiValueMap(params(call.message().params()));
		this.page = page;
		this.request = new FormRequest(page.request(), this.params);
		this.model = model;
		this.renderer = renderer;
		this.component = component;
	}

	private static MultiValueMap<String, String> params(List<FormField> fields) {
		MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
		fields.forEach((field) -> params.add(field.name(), field.value()));
		return params;
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
	 * Return what the parameter at an index takes: an argument of {@code stimulate()}, or
	 * what a listener has heard.
	 */
	@Nullable Object argument(int parameterIndex) {
		if (this.heard != null) {
			return this.heard.value();
		}
		return (this.call.action() != null)
				? this.call.arguments().get(this.call.action().argumentIndex(parameterIndex)) : null;
	}

	/**
	 * From now on, listeners are called.
	 * @param value what was emitted
	 */
	void hear(@Nullable Object value) {
		this.heard = new Heard(value);
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
	public MultiValueMap<String, String> params() {
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
		try {
			return Collections.unmodifiableMap(this.page.runController(this.answer.headers()));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The controller of the page failed", ex);
		}
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
		return this.renderer.apply(view, complete);
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

	private record Heard(@Nullable Object value) {

	}

}
