package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.support.DefaultDataBinderFactory;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Finds the {@code @InitBinder} methods that hold for an action: those of controller
 * advice, of its page's controller and of the reflex itself, in this order. Safe for use
 * by several threads.
 */
final class ActionBinders {

	private final RequestMappingHandlerAdapter mvc;

	private final List<ControllerAdviceBean> advice;

	private final HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();

	private final Map<Class<?>, Set<Method>> methods = new ConcurrentHashMap<>();

	ActionBinders(ApplicationContext context, RequestMappingHandlerAdapter mvc) {
		this.mvc = mvc;
		this.advice = ControllerAdviceBean.findAnnotatedBeans(context);
		this.resolvers.addResolvers(mvc.getInitBinderArgumentResolvers());
	}

	WebDataBinderFactory of(Object controller, Object reflex) {
		Class<?> reflexType = ClassUtils.getUserClass(reflex);
		HandlerMethod page = (controller instanceof HandlerMethod method) ? method : null;
		List<InvocableHandlerMethod> binders = new ArrayList<>();
		for (ControllerAdviceBean bean : this.advice) {
			if (bean.isApplicableToBeanType(reflexType)
					|| (page != null && bean.isApplicableToBeanType(page.getBeanType()))) {
				Class<?> type = bean.getBeanType();
				add(binders, (type != null) ? methodsOf(type) : Set.of(), bean);
			}
		}
		if (page != null) {
			add(binders, methodsOf(page.getBeanType()), page.getBean());
		}
		add(binders, methodsOf(reflexType), reflex);
		return new ServletRequestDataBinderFactory(binders, this.mvc.getWebBindingInitializer());
	}

	private Set<Method> methodsOf(Class<?> type) {
		return this.methods.computeIfAbsent(type,
				(key) -> MethodIntrospector.selectMethods(key, RequestMappingHandlerAdapter.INIT_BINDER_METHODS));
	}

	private void add(List<InvocableHandlerMethod> binders, Set<Method> found, Object owner) {
		for (Method method : found) {
			Object bean = (owner instanceof ControllerAdviceBean advised) ? advised.resolveBean() : owner;
			InvocableHandlerMethod binder = new InvocableHandlerMethod(bean, method);
			binder.setHandlerMethodArgumentResolvers(this.resolvers);
			binder.setDataBinderFactory(new DefaultDataBinderFactory(this.mvc.getWebBindingInitializer()));
			binders.add(binder);
		}
	}

}
