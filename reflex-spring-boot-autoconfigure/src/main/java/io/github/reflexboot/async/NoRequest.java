package io.github.reflexboot.async;

import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.page.PageRun;

/**
 * Stands where there is no request, and says what to do instead.
 */
final class NoRequest {

	private NoRequest() {
	}

	/**
	 * Return what is bound to a thread that has no request, so that whoever asks for one
	 * learns why.
	 * @param what runs there, in words
	 */
	static ServletRequestAttributes attributes(String what) {
		HttpServletRequest none = (HttpServletRequest) Proxy.newProxyInstance(NoRequest.class.getClassLoader(),
				new Class<?>[] { HttpServletRequest.class }, (proxy, method, arguments) -> {
					if (method.getDeclaringClass() == Object.class) {
						return ofObject(proxy, method.getName(), arguments);
					}
					if (isWhetherReflexIsUnderWay(method.getName(), arguments)) {
						return null;
					}
					// Scopes would make "not active" of an IllegalStateException.
					throw new UnsupportedOperationException(what + " has asked for the request or the session, by "
							+ method.getName() + "(). There is none on this thread. Read what is needed of it "
							+ "before, and pass it on as a variable or an argument.");
				});
		return new ServletRequestAttributes(none);
	}

	/**
	 * Broadcasts ask, and are sent at once where none is. So do beans of open pages,
	 * which ask for the request itself then.
	 */
	private static boolean isWhetherReflexIsUnderWay(String method, Object @Nullable [] arguments) {
		return "getAttribute".equals(method) && arguments != null && PageRun.class.getName().equals(arguments[0]);
	}

	private static Object ofObject(Object proxy, String method, Object @Nullable [] arguments) {
		return switch (method) {
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			default -> "no request";
		};
	}

}
