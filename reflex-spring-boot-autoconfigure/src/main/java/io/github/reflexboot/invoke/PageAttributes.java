package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodIntrospector;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.DefaultSessionAttributeStore;
import org.springframework.web.bind.support.SessionStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.annotation.SessionAttributesHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * What the controller of a page brings into the model before one of its methods is
 * called, by {@code @ModelAttribute} methods and {@code @SessionAttributes}: an action
 * that binds a form binds it to that, as a method of the controller would. Safe for use
 * by several threads.
 */
final class PageAttributes {

	private final List<ControllerAdviceBean> advice;

	private final HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();

	private final Map<Class<?>, Set<Method>> methods = new ConcurrentHashMap<>();

	private final Map<Class<?>, SessionAttributesHandler> sessions = new ConcurrentHashMap<>();

	private final Map<Method, Boolean> needed = new ConcurrentHashMap<>();

	PageAttributes(ApplicationContext context, RequestMappingHandlerAdapter mvc) {
		this.advice = ControllerAdviceBean.findAnnotatedBeans(context);
		this.resolvers.addResolvers(mvc.getArgumentResolvers());
	}

	/**
	 * Prepare the model for an action. Loading it takes time, so that is left out where
	 * nothing is bound.
	 * @param action what is going to be called
	 * @param controller the controller of its page
	 * @param binders bind its parameters
	 */
	ActionModel of(ReflexMethod action, Object controller, WebDataBinderFactory binders) {
		if (!(controller instanceof HandlerMethod page)
				|| !this.needed.computeIfAbsent(action.method(), (method) -> isNeeded(action))) {
			return new ActionModel(null, null);
		}
		SessionAttributesHandler session = this.sessions.computeIfAbsent(page.getBeanType(),
				(type) -> new SessionAttributesHandler(type, new DefaultSessionAttributeStore()));
		return new ActionModel(new ModelFactory(loaders(page, binders), binders, session), session);
	}

	private static boolean isNeeded(ReflexMethod action) {
		return Stream.concat(Stream.of(action.method()), action.callbacks().stream().map(ReflexCallback::method))
			.flatMap((method) -> Stream.of(method.getParameters()))
			.anyMatch((parameter) -> parameter.isAnnotationPresent(ModelAttribute.class)
					|| parameter.getType() == SessionStatus.class);
	}

	private List<InvocableHandlerMethod> loaders(HandlerMethod page, WebDataBinderFactory binders) {
		List<InvocableHandlerMethod> loaders = new ArrayList<>();
		for (ControllerAdviceBean bean : this.advice) {
			Class<?> type = bean.getBeanType();
			if (type != null && bean.isApplicableToBeanType(page.getBeanType())) {
				methodsOf(type).forEach((method) -> loaders.add(loader(bean.resolveBean(), method, binders)));
			}
		}
		methodsOf(page.getBeanType()).forEach((method) -> loaders.add(loader(page.getBean(), method, binders)));
		return loaders;
	}

	private InvocableHandlerMethod loader(Object bean, Method method, WebDataBinderFactory binders) {
		InvocableHandlerMethod loader = new InvocableHandlerMethod(bean, method);
		loader.setHandlerMethodArgumentResolvers(this.resolvers);
		loader.setParameterNameDiscoverer(new DefaultParameterNameDiscoverer());
		loader.setDataBinderFactory(binders);
		return loader;
	}

	private Set<Method> methodsOf(Class<?> type) {
		return this.methods.computeIfAbsent(type,
				(key) -> MethodIntrospector.selectMethods(key, RequestMappingHandlerAdapter.MODEL_ATTRIBUTE_METHODS));
	}

}
