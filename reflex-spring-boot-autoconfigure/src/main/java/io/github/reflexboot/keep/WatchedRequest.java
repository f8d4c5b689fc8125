package io.github.reflexboot.keep;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.context.IThymeleafRequestContext;
import org.thymeleaf.spring6.context.IThymeleafRequestDataValueProcessor;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/**
 * A request as an element that is kept may see it: it can make links, and that is all.
 *
 * @param element the element
 */
record WatchedRequest(ElementContext element) {

	IWebExchange of(IWebExchange exchange) {
		return only(IWebExchange.class, (method, arguments) -> switch (method) {
			case "getRequest" -> of(exchange.getRequest());
			case "transformURL" -> {
				String address = (String) arguments[0];
				yield this.element.linked(address, exchange.transformURL(address));
			}
			default -> throw personal("the request");
		});
	}

	private IWebRequest of(IWebRequest request) {
		return only(IWebRequest.class, (method, arguments) -> {
			if (!"getApplicationPath".equals(method)) {
				throw personal("the request");
			}
			return request.getApplicationPath();
		});
	}

	IThymeleafRequestContext of(IThymeleafRequestContext context) {
		return only(IThymeleafRequestContext.class, (method, arguments) -> switch (method) {
			case "getRequestDataValueProcessor" -> new Unchanged(context.getRequestDataValueProcessor());
			case "getErrors" -> unbound(context.getErrors((String) arguments[0]));
			default -> throw personal("a field of a form (th:field, th:errors or #fields)");
		});
	}

	private Optional<?> unbound(Optional<?> errors) {
		if (errors.isPresent()) {
			throw personal("a field of a form ({{…}})");
		}
		return errors;
	}

	private RefusedElementException personal(String what) {
		return this.element.refusals().personal(what);
	}

	private <T> T only(Class<T> type, BiFunction<String, Object[], @Nullable Object> allowed) {
		return type
			.cast(Proxy.newProxyInstance(WatchedRequest.class.getClassLoader(), new Class<?>[] { type }, (proxy, method,
					arguments) -> allowed.apply(method.getName(), (arguments != null) ? arguments : new Object[0])));
	}

	/**
	 * Lets values of forms and links pass that the application leaves as they are.
	 */
	private final class Unchanged implements IThymeleafRequestDataValueProcessor {

		private final IThymeleafRequestDataValueProcessor processor;

		private Unchanged(IThymeleafRequestDataValueProcessor processor) {
			this.processor = processor;
		}

		@Override
		public String processAction(String action, String method) {
			return unchanged(action, this.processor.processAction(action, method));
		}

		@Override
		public String processFormFieldValue(String name, String value, String type) {
			return unchanged(value, this.processor.processFormFieldValue(name, value, type));
		}

		@Override
		public String processUrl(String url) {
			return unchanged(url, this.processor.processUrl(url));
		}

		@Override
		public @Nullable Map<String, String> getExtraHiddenFields() {
			Map<String, String> fields = this.processor.getExtraHiddenFields();
			if (fields != null && !fields.isEmpty()) {
				throw personal("a form with th:action, to which hidden fields are added, such as the CSRF token");
			}
			return fields;
		}

		private String unchanged(String value, String processed) {
			if (value != null && !value.equals(processed)) {
				throw personal("an address or a field of a form that a RequestDataValueProcessor changes");
			}
			return processed;
		}

	}

}
