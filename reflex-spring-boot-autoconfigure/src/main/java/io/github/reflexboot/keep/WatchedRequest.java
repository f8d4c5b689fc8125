package io.github.reflexboot.keep;

import java.lang.reflect.Proxy;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/**
 * A request as an element that is kept may see it: it can make links, and that is all.
 *
 * @param element the element
 */
record WatchedRequest(WatchedContext element) {

	IWebExchange of(IWebExchange exchange) {
		return only(IWebExchange.class, (method, arguments) -> switch (method) {
			case "getRequest" -> of(exchange.getRequest());
			case "transformURL" -> {
				String address = (String) arguments[0];
				yield this.element.linked(address, exchange.transformURL(address));
			}
			default -> throw personal();
		});
	}

	private IWebRequest of(IWebRequest request) {
		return only(IWebRequest.class, (method, arguments) -> {
			if (!"getApplicationPath".equals(method)) {
				throw personal();
			}
			return request.getApplicationPath();
		});
	}

	private RuntimeException personal() {
		return this.element.personalTexts().personal("something of the request");
	}

	private static <T> T only(Class<T> type, BiFunction<String, Object[], @Nullable Object> allowed) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method,
				arguments) -> allowed.apply(method.getName(), (arguments != null) ? arguments : new Object[0])));
	}

}
