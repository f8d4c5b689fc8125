package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.ui.ModelMap;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import io.github.reflexboot.ReflexChain;
import io.github.reflexboot.ReflexInterceptor;

/**
 * One call of an action with all that stands around it, and what it leaves behind. For
 * one thread.
 */
final class ActionCall {

	private final Object bean;

	private final CurrentReflex current;

	private final ServletWebRequest request;

	private final ModelAndViewContainer container;

	private final Function<Method, InvocableHandlerMethod> methods;

	ActionCall(Object bean, CurrentReflex current, ServletWebRequest request, ModelAndViewContainer container,
			Function<Method, InvocableHandlerMethod> methods) {
		this.bean = bean;
		this.current = current;
		this.request = request;
		this.container = container;
		this.methods = methods;
	}

	ReflexResult run(ReflexMethod action, List<ReflexInterceptor> interceptors) throws Exception {
		ActionChain
			.of(this.current, interceptors, action.callbacks(), () -> answer(action, invoke(action.method())),
					(callback, rest) -> chain(callback.method(), rest))
			.proceed();
		Map<String, Object> shown = new LinkedHashMap<>(
				ReflexFields.of(AopUtils.getTargetClass(this.bean)).read(this.bean));
		shown.putAll(this.container.getModel());
		shown.putAll(flashAttributes());
		return this.current.result(shown);
	}

	private ReflexChain chain(Method callback, @Nullable ReflexChain rest) {
		return () -> invoke(callback, (rest != null) ? new Object[] { rest } : new Object[0]);
	}

	private @Nullable Object invoke(Method method, Object... provided) throws Exception {
		return this.methods.apply(method).invokeForRequest(this.request, this.container, provided);
	}

	private void answer(ReflexMethod action, @Nullable Object returned) {
		if (returned instanceof String text) {
			if (!text.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
				throw new IllegalStateException(
						action + " returned '" + text + "', expected null or 'redirect:' and where to");
			}
			this.current.redirect(text.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()));
		}
	}

	/**
	 * Return the flash attributes of the action for this render, or keep them for the
	 * page that it redirects to.
	 */
	private Map<String, ?> flashAttributes() {
		Map<String, Object> model = this.container.getModel();
		this.container.setRedirectModelScenario(true);
		ModelMap redirectModel = this.container.getModel();
		this.container.setRedirectModelScenario(false);
		if (redirectModel == model || !(redirectModel instanceof RedirectAttributes attributes)) {
			return Map.of();
		}
		String redirect = this.current.redirectUrl();
		if (redirect == null) {
			return attributes.getFlashAttributes();
		}
		RequestContextUtils.getOutputFlashMap(this.request.getRequest()).putAll(attributes.getFlashAttributes());
		RequestContextUtils.saveOutputFlashMap(redirect, this.request.getRequest(), responseOf(this.request));
		return Map.of();
	}

	private static HttpServletResponse responseOf(ServletWebRequest request) {
		HttpServletResponse response = request.getResponse();
		if (response == null) {
			throw new IllegalStateException("There is no response");
		}
		return response;
	}

}
