package io.github.reflexboot.invoke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private final DefaultParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

	/**
	 * Create an invoker.
	 * @param beanFactory where the reflexes are
	 * @param mvc whose argument resolvers and data binding the actions share
	 * @param conversionService converts the element's dataset
	 * @param viewResolvers find the views that actions render, in this order
	 */
	public ReflexInvoker(ConfigurableListableBeanFactory beanFactory, RequestMappingHandlerAdapter mvc,
			ConversionService conversionService, List<ViewResolver> viewResolvers) {
		this.beanFactory = beanFactory;
		this.resolvers = new ActionResolvers(
				(mvc.getArgumentResolvers() != null) ? mvc.getArgumentResolvers() : List.of());
		this.binderFactory = new ServletRequestDataBinderFactory(null, mvc.getWebBindingInitializer());
		this.conversionService = conversionService;
		this.views = new ViewRenderer(viewResolvers);
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
			handlerMethod(call.action(), bean).invokeForRequest(new ServletWebRequest(current.request(), response),
					container);
		}
		finally {
			current.unbind();
		}
		return current.result(modelAfter(bean, container));
	}

	private InvocableHandlerMethod handlerMethod(ReflexMethod action, Object bean) {
		InvocableHandlerMethod method = new InvocableHandlerMethod(bean,
				AopUtils.selectInvocableMethod(action.method(), bean.getClass()));
		method.setHandlerMethodArgumentResolvers(this.resolvers.all());
		method.setDataBinderFactory(this.binderFactory);
		method.setParameterNameDiscoverer(this.parameterNames);
		return method;
	}

	private static Map<String, Object> modelAfter(Object bean, ModelAndViewContainer container) {
		Map<String, Object> model = new LinkedHashMap<>(ReflexFields.of(AopUtils.getTargetClass(bean)).read(bean));
		model.putAll(container.getModel());
		return model;
	}

}
