package io.github.reflexboot.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;

/**
 * Asks whether the visitor may see a page, where only the page's controller would find
 * out: the action runs before the controller, so it has to be asked before both.
 * Implementations are safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PageGuard {

	/**
	 * Let a page pass, or not.
	 * @param request the request of the page
	 * @param response its response
	 * @param controller the page's controller, as Spring MVC has chosen it
	 * @param arguments what it would be called with, as Spring MVC has resolved them
	 * @throws Exception if the page may not be seen: what the controller would throw
	 */
	void check(HttpServletRequest request, HttpServletResponse response, HandlerMethod controller,
			@Nullable Object[] arguments) throws Exception;

}
