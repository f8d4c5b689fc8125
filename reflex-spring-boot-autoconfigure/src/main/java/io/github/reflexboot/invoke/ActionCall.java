package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import io.github.reflexboot.ReflexChain;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.ReflexInterceptor;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexCallback;
import io.github.reflexboot.registry.ReflexMethod;

/**
 * One call of an action with all that stands around it, and what it leaves behind. For
 * one thread.
 */
final class ActionCall {

	private final ActionMethods methods;

	private final ReturnValues returnValues;

	private final Object bean;

	private final CurrentReflex current;

	private final ServletWebRequest request;

	private final ModelAndViewContainer container;

	private final WebDataBinderFactory binders;

	private final ActionModel model;

	private final ActionView view;

	private final BackgroundCall background;

	ActionCall(ActionMethods methods, ReturnValues returnValues, Object bean, CurrentReflex current,
			ServletWebRequest request, ModelAndViewContainer container, WebDataBinderFactory binders, ActionModel model,
			BiFunction<String, Map<String, ?>, String> renderer, CallingPage page, BackgroundCall background) {
		this.methods = methods;
		this.returnValues = returnValues;
		this.bean = bean;
		this.current = current;
		this.request = request;
		this.container = container;
		this.binders = binders;
		this.model = model;
		this.view = new ActionView((current.component() == null) ? binders : null, request,
				TouchedFields.of(current.message()), renderer, () -> model.handOver(container), page);
		this.background = background;
	}

	ReflexResult run(ReflexMethod action, List<ReflexInterceptor> interceptors, ActionExceptionHandlers handlers)
			throws Exception {
		this.current.show(this.view);
		try {
			this.model.load(this.request, this.container, new HandlerMethod(this.bean, action.method()));
			if (this.bean instanceof PageEvents) {
				call(action, interceptors);
			}
			else {
				run(this.bean, interceptors, action.callbacks(), () -> call(action, interceptors));
			}
			this.model.keep(this.request, this.container);
		}
		catch (Throwable ex) {
			ActionExceptionHandlers.Handler handler = handlers.find(this.bean, ex);
			if (handler == null) {
				throw ex;
			}
			handle(ex, handler);
		}
		Map<String, Object> shown = new LinkedHashMap<>(action.fields().read(this.bean));
		shown.putAll(this.model.shown(this.container));
		String redirect = this.current.answer().redirect();
		if (redirect != null) {
			return this.current.answer()
				.result(shown, ActionRedirect.complete(redirect, this.container, this.request), null);
		}
		PageAddress visit = this.current.answer().visit();
		if (visit != null) {
			String url = ActionRedirect.complete(visit.url(), this.container, this.request);
			return this.current.answer().result(shown, null, new PageAddress(url, visit.replaces()));
		}
		this.view.handOver();
		shown.putAll(ActionRedirect.flashAttributes(this.container));
		return this.current.answer().result(this.view.seen(shown), null, null);
	}

	private void run(Object bean, List<ReflexInterceptor> interceptors, List<ReflexCallback> callbacks,
			ReflexChain action) throws Exception {
		ActionChain
			.of(this.current, interceptors, callbacks, action, (callback, rest) -> chain(bean, callback.method(), rest))
			.proceed();
	}

	private void call(ReflexMethod action, List<ReflexInterceptor> interceptors) throws Exception {
		if (action.background() != null) {
			this.background.start(action.background(), this.methods.deferred(this.bean, action.method(), this.binders),
					this.request, this.container);
			return;
		}
		answer(action.method(), invoke(this.bean, action.method()));
		CalledComponent component = this.current.component();
		if (component != null) {
			component.deliver((listening, listener, value) -> hear(listening, listener, value, interceptors));
		}
	}

	private boolean hear(Object listening, ComponentType.Listener listener, @Nullable Object value,
			List<ReflexInterceptor> interceptors) throws Exception {
		this.current.hear(value);
		Method method = listener.method();
		try {
			run(listening, interceptors, listener.callbacks(), () -> answer(method, invoke(listening, method)));
			return true;
		}
		catch (Throwable ex) {
			if (!(ex instanceof ReflexHaltedException) && !this.current.leavesOut(method, ex)) {
				throw ex;
			}
			return false;
		}
	}

	private ReflexChain chain(Object bean, Method callback, @Nullable ReflexChain rest) {
		return () -> invoke(bean, callback, (rest != null) ? new Object[] { rest } : new Object[0]);
	}

	private void handle(Throwable thrown, ActionExceptionHandlers.Handler handler) throws Exception {
		this.current.answer().startAnew();
		answer(handler.method(), invoke(handler.bean(), handler.method(), handler.arguments(thrown)));
	}

	private @Nullable Object invoke(Object owner, Method method, Object... provided) throws Exception {
		return this.methods.on(owner, method, this.binders).invokeForRequest(this.request, this.container, provided);
	}

	private void answer(Method method, @Nullable Object returned) throws Exception {
		Object value = this.returnValues.await(returned);
		if (value instanceof String text) {
			answer(text, method.getDeclaringClass().getName() + "#" + method.getName());
		}
		this.current.answer().changesNothing(Boolean.FALSE.equals(value));
	}

	private void answer(String view, String by) {
		if (view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
			this.current.redirect(view.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()));
			return;
		}
		if (this.current.component() != null || !this.current.answer().rendersPage()
				|| view.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX)) {
			throw new IllegalStateException(by + " returned '" + view + "', expected null or 'redirect:' and where to");
		}
		this.view.expect(view, by);
	}

}
