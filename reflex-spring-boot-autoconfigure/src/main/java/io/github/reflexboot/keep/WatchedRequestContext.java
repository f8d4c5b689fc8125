package io.github.reflexboot.keep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.context.webmvc.SpringWebMvcThymeleafRequestContext;

import org.springframework.validation.Errors;
import org.springframework.web.servlet.support.BindStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContext;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * What Spring MVC knows of a request, as an element that is kept may see it: no fields of
 * forms, and nothing that is added to links and forms for one visitor.
 */
final class WatchedRequestContext extends RequestContext {

	private final PersonalTexts refusals;

	private final RequestContext context;

	private WatchedRequestContext(HttpServletRequest request, RequestContext context, PersonalTexts refusals) {
		super(request);
		this.context = context;
		this.refusals = refusals;
	}

	static SpringWebMvcThymeleafRequestContext of(HttpServletRequest request, RequestContext context,
			PersonalTexts refusals) {
		return new SpringWebMvcThymeleafRequestContext(new WatchedRequestContext(request, context, refusals), request);
	}

	@Override
	public @Nullable Errors getErrors(String name, boolean htmlEscape) {
		if (this.context.getErrors(name, htmlEscape) != null) {
			throw this.refusals.personal("a field of a form ({{…}} of '" + name + "')");
		}
		return null;
	}

	@Override
	public BindStatus getBindStatus(String path, boolean htmlEscape) {
		throw this.refusals.personal("a field of a form (th:field, th:errors or #fields)");
	}

	@Override
	public @Nullable RequestDataValueProcessor getRequestDataValueProcessor() {
		RequestDataValueProcessor processor = super.getRequestDataValueProcessor();
		return (processor != null) ? new Unchanged(processor, this.refusals) : null;
	}

	/**
	 * Lets values of forms and links pass that the application leaves as they are.
	 *
	 * @param processor the application's own
	 * @param refusals says why an element cannot be kept
	 */
	private record Unchanged(RequestDataValueProcessor processor,
			PersonalTexts refusals) implements RequestDataValueProcessor {

		@Override
		public String processAction(HttpServletRequest request, String action, String method) {
			return unchanged(action, this.processor.processAction(request, action, method));
		}

		@Override
		public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value,
				String type) {
			return unchanged(value, this.processor.processFormFieldValue(request, name, value, type));
		}

		@Override
		public String processUrl(HttpServletRequest request, String url) {
			return unchanged(url, this.processor.processUrl(request, url));
		}

		@Override
		public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
			Map<String, String> fields = this.processor.getExtraHiddenFields(request);
			if (fields == null || fields.isEmpty()) {
				return fields;
			}
			Map<String, String> shown = new LinkedHashMap<>();
			fields.keySet()
				.forEach((name) -> shown.put(name,
						this.refusals.forVisitor(
								"a form with th:action, to which hidden fields are added, such as the CSRF token",
								() -> hiddenField(name, fields.keySet()))));
			return shown;
		}

		/**
		 * Return the field of the visitor whose request this thread handles.
		 */
		private String hiddenField(String name, Set<String> all) {
			HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
				.getRequest();
			Map<String, String> fields = this.processor.getExtraHiddenFields(request);
			if (fields == null || !List.copyOf(fields.keySet()).equals(List.copyOf(all))) {
				throw new IllegalStateException("The forms of this visitor have other hidden fields");
			}
			return Objects.requireNonNull(fields.get(name));
		}

		private String unchanged(String value, String processed) {
			if (!value.equals(processed)) {
				throw this.refusals.personal("an address or a field that a RequestDataValueProcessor changes");
			}
			return processed;
		}

	}

}
