package io.github.reflexboot.invoke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.operation.SelectorMorph;
import io.github.reflexboot.protocol.FormField;

/**
 * The call that is under way, as its action sees it.
 */
final class CurrentReflex implements ReflexContext {

	private static final String ATTRIBUTE = CurrentReflex.class.getName();

	private final ReflexCall call;

	private final ReflexElement element;

	private final MultiValueMap<String, String> params;

	private final HttpServletRequest request;

	private final Model model;

	private final BiFunction<String, Map<String, ?>, String> renderer;

	private final MorphChoice choice = new MorphChoice();

	private final Operations before = new Operations();

	private final Operations operations = new Operations();

	private final Map<String, Object> payload = new LinkedHashMap<>();

	private @Nullable String redirect;

	/**
	 * Create what an action sees.
	 * @param call the call
	 * @param element the element that asked
	 * @param page the request of the page
	 * @param model the model of the action
	 * @param renderer renders a view with a model
	 */
	CurrentReflex(ReflexCall call, ReflexElement element, HttpServletRequest page, Model model,
			BiFunction<String, Map<String, ?>, String> renderer) {
		this.call = call;
		this.element = element;
		this.params = CollectionUtils.unmodifiableMultiValueMap(params(call.message().params()));
		this.request = new FormRequest(page, this.params);
		this.model = model;
		this.renderer = renderer;
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

	static CurrentReflex of(WebRequest request) {
		CurrentReflex current = (CurrentReflex) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
		if (current == null) {
			throw new IllegalStateException("No reflex is under way in this request");
		}
		return current;
	}

	/**
	 * Return what the parameter at an index takes of the arguments of
	 * {@code stimulate()}.
	 */
	@Nullable Object argument(int parameterIndex) {
		List<Integer> indexes = (this.call.action() != null)
				? this.call.action().arguments().stream().map((argument) -> argument.getParameterIndex()).toList()
				: List.of();
		return this.call.arguments().get(indexes.indexOf(parameterIndex));
	}

	/**
	 * Return where the action sends the visitor.
	 * @return where to; {@code null} for nowhere
	 */
	@Nullable String redirectUrl() {
		return this.redirect;
	}

	/**
	 * Return what the action left behind.
	 * @param shown what the view is to see
	 */
	ReflexResult result(Map<String, Object> shown) {
		return new ReflexResult(shown, this.choice.rendersPage(), this.redirect, this.before.toList(),
				this.operations.toList(), this.payload);
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
	public void morph(String selector, String html) {
		this.choice.choose(MorphChoice.Kind.SELECTOR);
		this.operations.add(SelectorMorph.of(selector, html));
	}

	@Override
	public void morphNothing() {
		this.choice.choose(MorphChoice.Kind.NOTHING);
	}

	@Override
	public void redirect(String url) {
		this.choice.choose(MorphChoice.Kind.REDIRECT);
		this.redirect = url.startsWith("/") ? this.request.getContextPath() + url : url;
	}

	@Override
	public String render(String view, Map<String, ?> more) {
		Map<String, Object> complete = new LinkedHashMap<>(this.model.asMap());
		complete.putAll(more);
		return this.renderer.apply(view, complete);
	}

	@Override
	public Operations operations() {
		return this.operations;
	}

	@Override
	public Operations operationsBefore() {
		return this.before;
	}

	@Override
	public Map<String, Object> payload() {
		return this.payload;
	}

}
