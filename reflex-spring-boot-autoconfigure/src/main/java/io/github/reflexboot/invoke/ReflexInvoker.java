package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.convert.ConversionService;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

import io.github.reflexboot.ReflexInterceptor;

/**
 * Calls actions, inside the request of their page. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReflexInvoker {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ActionResolvers resolvers;

	private final ServletRequestDataBinderFactory binderFactory;

	private final ConversionService conversionService;

	private final ViewRenderer views;

	private final List<ReflexInterceptor> interceptors;

	private final DefaultParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

	/**
	 * Create an invoker.
	 * @param beanFactory where the reflexes are
	 * @param mvc whose argument resolvers and data binding the actions share
	 * @param conversionService converts the element's dataset
	 * @param viewResolvers find the views that actions render, in this order
	 * @param interceptors stand around all actions, the outermost first
	 */
	public ReflexInvoker(ConfigurableListableBeanFactory beanFactory, RequestMappingHandlerAdapter mvc,
			ConversionService conversionService, List<ViewResolver> viewResolvers,
			List<ReflexInterceptor> interceptors) {
		this.beanFactory = beanFactory;
		this.resolvers = new ActionResolvers(
				(mvc.getArgumentResolvers() != null) ? mvc.getArgumentResolvers() : List.of());
		this.binderFactory = new ServletRequestDataBinderFactory(null, mvc.getWebBindingInitializer());
		this.conversionService = conversionService;
		this.views = new ViewRenderer(viewResolvers);
		this.interceptors = List.copyOf(interceptors);
	}

	/**
	 * Find all reflexes of the application.
	 * @return the registry
	 * @throws InvalidReflexException if one of them could not work
	 */
	public ReflexRegistry detect() {
		return new ReflexDetector(this.beanFactory, this.resolvers::takesArgument).detect();
	}

	/**
	 * Call an action. For a refresh nothing is called.
	 * @param call what to call
	 * @param request the request of the page, gone through all filters
	 * @param response its response
	 * @return what the action left behind
	 * @throws Exception what the action or the binding of its parameters threw
	 */
	public ReflexResult invoke(ReflexCall call, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		if (call.action() == null) {
			return ReflexResult.refresh();
		}
		Object bean = this.beanFactory.getBean(call.action().beanName());
		ModelAndViewContainer container = new ModelAndViewContainer();
		CurrentReflex current = new CurrentReflex(call,
				new SentElement(call.message().element(), this.conversionService), request,
				(Model) container.getModel(), (view, model) -> this.views.render(view, model, request, response));
		current.bind();
		try {
			return new ActionCall(bean, current, new ServletWebRequest(current.request(), response), container,
					(method) -> handlerMethod(method, bean))
				.run(call.action(), this.interceptors);
		}
		finally {
			current.unbind();
		}
	}

	private InvocableHandlerMethod handlerMethod(Method method, Object bean) {
		InvocableHandlerMethod invocable = new InvocableHandlerMethod(bean,
				AopUtils.selectInvocableMethod(method, bean.getClass()));
		invocable.setHandlerMethodArgumentResolvers(this.resolvers.all());
		invocable.setDataBinderFactory(this.binderFactory);
		invocable.setParameterNameDiscoverer(this.parameterNames);
		return invocable;
	}

}
