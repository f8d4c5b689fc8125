package io.github.reflexboot.invoke;

import java.util.List;

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

	private boolean rendersPage = true;

	CurrentReflex(ReflexCall call, ReflexElement element, HttpServletRequest page, Model model) {
		this.call = call;
		this.element = element;
		this.params = CollectionUtils.unmodifiableMultiValueMap(params(call.message().params()));
		this.request = new FormRequest(page, this.params);
		this.model = model;
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

	boolean rendersPage() {
		return this.rendersPage;
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
	public void morphNothing() {
		this.rendersPage = false;
	}

}
