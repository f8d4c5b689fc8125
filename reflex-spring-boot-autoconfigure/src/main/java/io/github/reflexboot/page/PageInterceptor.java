package io.github.reflexboot.page;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;

/**
 * Calls the action just before the page's controller, and lays what the action left
 * behind over the controller's model. It has to be the last interceptor. Requests of
 * browsers pass untouched. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageInterceptor implements HandlerInterceptor {

	private final Supplier<ReflexInvoker> invoker;

	/**
	 * Create an interceptor.
	 * @param invoker calls the actions; asked for at the first reflex, since it needs
	 * what Spring MVC is about to set up
	 */
	public PageInterceptor(Supplier<ReflexInvoker> invoker) {
		this.invoker = invoker;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		PageRun run = PageRun.of(request);
		if (run == null || !isPage(request, run)) {
			return true;
		}
		if (handler instanceof ResourceHttpRequestHandler) {
			return false;
		}
		return run.call(this.invoker.get(), request, response);
	}

	/**
	 * Tell whether this is the page itself. An error page is not: it is shown in its
	 * place because something has refused the request, and then no action may be called.
	 */
	private static boolean isPage(HttpServletRequest request, PageRun run) {
		return request.getDispatcherType() == DispatcherType.REQUEST && !run.isReached();
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView modelAndView) {
		PageRun run = PageRun.of(request);
		ReflexResult result = (run != null) ? run.result() : null;
		if (result != null && modelAndView != null && !isRedirect(modelAndView)) {
			overlay(modelAndView.getModelMap(), result.model());
		}
	}

	/**
	 * What a redirect finds in its model becomes its query.
	 */
	private static boolean isRedirect(ModelAndView modelAndView) {
		String name = modelAndView.getViewName();
		return (name != null) ? name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
				: modelAndView.getView() instanceof SmartView view && view.isRedirectView();
	}

	private static void overlay(ModelMap page, Map<String, Object> action) {
		// A form shown from the action must not carry the binding of the controller's
		// one.
		action.keySet().forEach((name) -> page.remove(BindingResult.MODEL_KEY_PREFIX + name));
		page.putAll(action);
	}

}
