package io.github.reflexboot.page;

import java.io.OutputStream;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.KotlinDetector;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.mvc.Controller;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.mvc.ServletForwardingController;
import org.springframework.web.servlet.mvc.ServletWrappingController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import io.github.reflexboot.dispatch.PageResponse;

/**
 * Tells handlers that show a page from all others, before they run: by what they declare,
 * since an action that has run cannot be called back when its handler turns out to answer
 * with data, a file or an endless stream. A controller that writes its HTML itself says
 * so by {@code produces = "text/html"}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageHandlers {

	private static final String SAY_HTML = " If it answers with HTML, add produces = \"text/html\" to its mapping.";

	private static final List<Class<?>> BODIES = List.of(HttpEntity.class, ResponseBodyEmitter.class,
			StreamingResponseBody.class, HttpHeaders.class, ProblemDetail.class, ErrorResponse.class);

	private static final List<Class<?>> DIRECT_OUTPUT = List.of(ServletResponse.class, OutputStream.class,
			Writer.class);

	private final List<Class<?>> errorControllers;

	/**
	 * Create it.
	 * @param errorControllers types of controllers that show errors
	 */
	public PageHandlers(Collection<Class<?>> errorControllers) {
		this.errorControllers = List.copyOf(errorControllers);
	}

	/**
	 * Return why a handler shows no page.
	 * @param request the request that Spring MVC has chosen it for
	 * @param handler the handler
	 * @return the reason and what to do about it; {@code null} if it shows one, or if it
	 * is a function, which calls the action itself
	 */
	@Nullable String refusal(HttpServletRequest request, Object handler) {
		if (handler instanceof HandlerMethod method) {
			return refusal(request, method);
		}
		if (handler instanceof HandlerFunction) {
			return null;
		}
		if (handler instanceof ParameterizableViewController views) {
			return showsView(views) ? null : "It is answered by a view controller that shows no view.";
		}
		if (handler instanceof Controller && !(handler instanceof ServletForwardingController)
				&& !(handler instanceof ServletWrappingController)) {
			return null;
		}
		if (handler instanceof ResourceHttpRequestHandler) {
			return "No controller answers it: it is the address of a file, or of nothing.";
		}
		return "It is answered by a " + handler.getClass().getSimpleName() + ", which is no controller of pages.";
	}

	private static boolean showsView(ParameterizableViewController controller) {
		String name = controller.getViewName();
		boolean isRedirect = (name != null) ? name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
				: controller.getView() instanceof SmartView view && view.isRedirectView();
		HttpStatusCode status = controller.getStatusCode();
		return !controller.isStatusOnly() && !isRedirect && (status == null || PageResponse.isShown(status.value()));
	}

	private @Nullable String refusal(HttpServletRequest request, HandlerMethod handler) {
		String name = "It is answered by " + handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName()
				+ ", which ";
		if (this.errorControllers.stream().anyMatch((type) -> type.isAssignableFrom(handler.getBeanType()))) {
			return name + "shows errors.";
		}
		ResponseStatus status = responseStatus(handler);
		if (status != null && (!PageResponse.isShown(status.code().value()) || !status.reason().isEmpty())) {
			return name + "answers " + status.code().value() + ".";
		}
		Collection<MediaType> produced = produced(request);
		if (produced.stream().anyMatch((type) -> type.isConcrete() && isHtml(type))) {
			return null;
		}
		if (!produced.isEmpty() && produced.stream().noneMatch(PageHandlers::isHtml)) {
			return name + "produces " + produced + " and no HTML.";
		}
		if (handler.hasMethodAnnotation(ResponseBody.class)
				|| AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)) {
			return name + "is a @ResponseBody and shows no view." + SAY_HTML;
		}
		ResolvableType returned = valueOf(declared(handler));
		if (returned == null || returned.resolve() == null || returned.resolve() == Object.class) {
			return name + "may return anything: declare what it returns, such as String." + SAY_HTML;
		}
		if (BODIES.stream().anyMatch((type) -> type.isAssignableFrom(returned.toClass()))) {
			return name + "returns a " + returned.toClass().getSimpleName() + " and shows no view." + SAY_HTML;
		}
		return (isVoid(returned.toClass()) && writesItself(handler))
				? name + "returns nothing and writes its response itself." + SAY_HTML : null;
	}

	private static @Nullable ResponseStatus responseStatus(HandlerMethod handler) {
		ResponseStatus ofMethod = handler.getMethodAnnotation(ResponseStatus.class);
		return (ofMethod != null) ? ofMethod
				: AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ResponseStatus.class);
	}

	/**
	 * Return what the mapping of a handler says that it produces.
	 */
	@SuppressWarnings("unchecked")
	private static Collection<MediaType> produced(HttpServletRequest request) {
		Object types = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
		return (types instanceof Collection) ? (Collection<MediaType>) types : List.of();
	}

	private static boolean isHtml(MediaType type) {
		return type.isCompatibleWith(MediaType.TEXT_HTML) || type.isCompatibleWith(MediaType.APPLICATION_XHTML_XML);
	}

	/**
	 * Return what a controller returns as its source says: a {@code suspend} function in
	 * Kotlin is one that returns any object in its class file.
	 */
	private static ResolvableType declared(HandlerMethod handler) {
		return KotlinDetector.isSuspendingFunction(handler.getMethod())
				? ResolvableType.forClass(handler.getReturnType().getParameterType())
				: ResolvableType.forMethodReturnType(handler.getMethod(), handler.getBeanType());
	}

	/**
	 * Return what is shown in the end, where a controller returns it later.
	 * @return its type; {@code null} if it is a stream of many
	 */
	private static @Nullable ResolvableType valueOf(ResolvableType returned) {
		for (Class<?> later : List.of(Callable.class, DeferredResult.class, WebAsyncTask.class,
				CompletionStage.class)) {
			if (later.isAssignableFrom(returned.toClass())) {
				return valueOf(returned.as(later).getGeneric());
			}
		}
		ReactiveAdapter reactive = ReactiveAdapterRegistry.getSharedInstance().getAdapter(returned.toClass());
		if (reactive == null) {
			return returned;
		}
		return reactive.isMultiValue() ? null : returned.getGeneric();
	}

	private static boolean isVoid(Class<?> type) {
		return type == void.class || type == Void.class;
	}

	private static boolean writesItself(HandlerMethod handler) {
		for (MethodParameter parameter : handler.getMethodParameters()) {
			if (DIRECT_OUTPUT.stream().anyMatch((type) -> type.isAssignableFrom(parameter.getParameterType()))) {
				return true;
			}
		}
		return false;
	}

}
