package io.github.reflexboot.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import io.github.reflexboot.ReflexPage;
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

	/**
	 * What is shown where an action leaves its page as it is. The interceptors of an
	 * application count on a view, as there is for a page.
	 */
	private static final View NOTHING = (model, request, response) -> {
	};

	private final PageHandlers handlers;

	private final Supplier<List<HandlerAdapter>> others;

	private final Map<HandlerAdapter, PageRehearsal> rehearsals = new ConcurrentHashMap<>();

	private final Supplier<List<PageGuard>> guards;

	private final Supplier<List<UnitOfWork>> unitsOfWork;

	private final Supplier<ReflexInvoker> invoker;

	private final PageSharing sharing = new PageSharing();

	/**
	 * Create an adapter.
	 * @param handlers tells handlers that show a page from others
	 * @param others all adapters of Spring MVC, in their order; this one may be among
	 * them
	 * @param guards are asked before an action is called
	 * @param unitsOfWork end between an action and its page
	 * @param invoker calls the actions; asked for at the first reflex, since it needs
	 * what Spring MVC is about to set up
	 */
	public PageHandlerAdapter(PageHandlers handlers, Supplier<List<HandlerAdapter>> others,
			Supplier<List<PageGuard>> guards, Supplier<List<UnitOfWork>> unitsOfWork, Supplier<ReflexInvoker> invoker) {
		this.handlers = handlers;
		this.others = others;
		this.guards = guards;
		this.unitsOfWork = unitsOfWork;
		this.invoker = invoker;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public boolean supports(Object handler) {
		PageRun run = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? PageRun.of(attributes.getRequest()) : null;
		return run != null && !run.purpose().isPost() && adapterOf(handler) != null;
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
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			run.handling().markErrorAnswered();
		}
		if (request.getDispatcherType() == DispatcherType.ASYNC) {
			PageUnits.resume(request);
		}
		PageController controller = new PageController(adapter, request, response, handler, run.parameters());
		if (isPage(request, run)) {
			run.handling().markHandled();
			if (handler instanceof HandlerFunction) {
				return runFunction(run, controller);
			}
			if (!callAction(run, controller, adapter)) {
				return run.handling().isReached() ? new ModelAndView(NOTHING) : null;
			}
			View components = run.components().view();
			if (components != null) {
				return new ModelAndView(components);
			}
		}
		ReflexResult result = run.result();
		ModelAndView page = controller.run((result != null) ? result.headers() : HttpHeaders.EMPTY);
		IllegalStateException unexpected = controller.unexpected();
		if (unexpected != null) {
			run.fail(unexpected);
			return new ModelAndView(NOTHING);
		}
		return shown(run, controller, overlaid(page, run));
	}

	/**
	 * Call the action, if the handler shows a page and the visitor may see it and is
	 * still who they were.
	 * @return whether the page's controller is to run
	 */
	private boolean callAction(PageRun run, PageController page, HandlerAdapter adapter) throws Exception {
		String refusal = this.handlers.refusal(page.request(), page.controller());
		if (refusal != null) {
			run.handling().refuse(refusal);
			return false;
		}
		if (run.hasAction() && page.controller() instanceof HandlerMethod controller
				&& adapter instanceof RequestMappingHandlerAdapter mvc) {
			@Nullable Object[] arguments = this.rehearsals.computeIfAbsent(mvc, (key) -> new PageRehearsal(mvc))
				.arguments(page.request(), page.response(), controller);
			for (PageGuard guard : this.guards.get()) {
				guard.check(page.request(), page.response(), controller, arguments);
			}
		}
		return call(run, page);
	}

	private boolean call(PageRun run, PageController page) {
		if (run.session().isOver()) {
			run.session().end();
			return false;
		}
		boolean isShown = run.call(this.invoker.get(), page);
		if (isShown && run.hasAction()) {
			run.tasks().cleanUpBy(PageUnits.begin(this.unitsOfWork.get(), page.request()));
		}
		return isShown;
	}

	/**
	 * Run a functional page. It calls the action itself, since the filters of its route
	 * run inside of what Spring MVC knows as its handler.
	 */
	private @Nullable ModelAndView runFunction(PageRun run, PageController page) throws Exception {
		run.components().showPage();
		Callable<Boolean> action = () -> call(run, page);
		page.request().setAttribute(ReflexPage.ATTRIBUTE, action);
		ModelAndView shown = page.run(HttpHeaders.EMPTY);
		ReflexResult result = run.result();
		if (!run.handling().isReached()) {
			run.handling()
				.refuse("It is answered by a functional route whose handler is no ReflexPage, or by a filter of it. "
						+ "If it shows a page, wrap the handler in ReflexPage.of(…).");
		}
		else if (result != null && !result.headers().isEmpty()) {
			throw new IllegalStateException("An action cannot set headers for a functional page");
		}
		return shown(run, page, overlaid(shown, run));
	}

	private @Nullable ModelAndView shown(PageRun run, PageController by, @Nullable ModelAndView page) {
		if (page != null) {
			run.roots().show(by.request(), page.getViewName());
			this.sharing.show(run, by.request(), by.controller(), page);
		}
		return page;
	}

	/**
	 * Tell whether this is the page itself. An error page is not: it is shown in its
	 * place because something has refused the request, and then no action may be called.
	 */
	private static boolean isPage(HttpServletRequest request, PageRun run) {
		return request.getDispatcherType() == DispatcherType.REQUEST && !run.handling().isReached();
	}

	/**
	 * What a redirect finds in its model becomes its query.
	 */
	private static boolean isRedirect(ModelAndView page) {
		String name = page.getViewName();
		return (name != null) ? name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
				: page.getView() instanceof SmartView view && view.isRedirectView();
	}

	/**
	 * What the action of a component has left behind is for its own template alone.
	 */
	private static @Nullable ModelAndView overlaid(@Nullable ModelAndView page, PageRun run) {
		ReflexResult result = run.result();
		if (page != null && result != null && run.message().component() == null && !isRedirect(page)) {
			overlay(page.getModelMap(), result);
		}
		return page;
	}

	private static void overlay(ModelMap page, ReflexResult result) {
		// A form shown from the action must not carry the binding of the controller's
		// one.
		result.model().keySet().forEach((name) -> page.remove(BindingResult.MODEL_KEY_PREFIX + name));
		page.putAll(result.model());
	}

}
