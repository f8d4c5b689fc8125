package io.github.reflexboot.page;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;

/**
 * Calls the action just before the page's controller, after every filter and every
 * interceptor, and lays what the action left behind over the controller's model. It
 * stands in front of Spring MVC's other adapters, and only for pages that run for a
 * reflex: requests of browsers do not meet it. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageHandlerAdapter implements HandlerAdapter, Ordered {

	private final Supplier<List<HandlerAdapter>> others;

	private final Supplier<List<PageGuard>> guards;

	private final Supplier<ReflexInvoker> invoker;

	/**
	 * Create an adapter.
	 * @param others all adapters of Spring MVC, in their order; this one may be among
	 * them
	 * @param guards are asked before an action is called
	 * @param invoker calls the actions; asked for at the first reflex, since it needs
	 * what Spring MVC is about to set up
	 */
	public PageHandlerAdapter(Supplier<List<HandlerAdapter>> others, Supplier<List<PageGuard>> guards,
			Supplier<ReflexInvoker> invoker) {
		this.others = others;
		this.guards = guards;
		this.invoker = invoker;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean supports(Object handler) {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& PageRun.of(attributes.getRequest()) != null && adapterOf(handler) != null;
	}

	private @Nullable HandlerAdapter adapterOf(Object handler) {
		return this.others.get()
			.stream()
			.filter((adapter) -> adapter != this && adapter.supports(handler))
			.findFirst()
			.orElse(null);
	}

	@Override
	public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		PageRun run = PageRun.of(request);
		HandlerAdapter adapter = adapterOf(handler);
		if (run == null || adapter == null) {
			throw new IllegalStateException("No page is run again by this request");
		}
		PageController controller = new PageController(adapter, request, response, handler);
		if (isPage(request, run) && !callAction(run, controller)) {
			return null;
		}
		ReflexResult result = run.result();
		if (result == null) {
			return controller.run(HttpHeaders.EMPTY);
		}
		ModelAndView page = controller.run(result.headers());
		if (page != null && !isRedirect(page)) {
			overlay(page.getModelMap(), result);
		}
		return page;
	}

	/**
	 * Call the action, if the visitor may see the page and is still who he was.
	 * @return whether the page's controller is to run
	 */
	private boolean callAction(PageRun run, PageController page) throws Exception {
		if (page.controller() instanceof ResourceHttpRequestHandler) {
			return false;
		}
		for (PageGuard guard : this.guards.get()) {
			guard.check(page.request(), page.response(), page.controller());
		}
		if (run.isSessionOver()) {
			run.sessionHasEnded();
			return false;
		}
		return run.call(this.invoker.get(), page);
	}

	/**
	 * Tell whether this is the page itself. An error page is not: it is shown in its
	 * place because something has refused the request, and then no action may be called.
	 */
	private static boolean isPage(HttpServletRequest request, PageRun run) {
		return request.getDispatcherType() == DispatcherType.REQUEST && !run.isReached();
	}

	/**
	 * What a redirect finds in its model becomes its query.
	 */
	private static boolean isRedirect(ModelAndView page) {
		String name = page.getViewName();
		return (name != null) ? name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
				: page.getView() instanceof SmartView view && view.isRedirectView();
	}

	private static void overlay(ModelMap page, ReflexResult result) {
		// A form shown from the action must not carry the binding of the controller's
		// one.
		result.model().keySet().forEach((name) -> page.remove(BindingResult.MODEL_KEY_PREFIX + name));
		page.putAll(result.model());
	}

}
