package io.github.reflexboot.invoke;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.support.DefaultDataBinderFactory;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Finds the {@code @InitBinder} methods that apply to an action: those of controller
 * advice, of its page's controller and of the reflex itself, in this order. Safe for use
 * by several threads.
 */
final class ActionBinders {

	private final RequestMappingHandlerAdapter mvc;

	private final ControllerMethods methods;

	private final HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();

	ActionBinders(ApplicationContext context, RequestMappingHandlerAdapter mvc) {
		this.mvc = mvc;
		this.methods = new ControllerMethods(context, RequestMappingHandlerAdapter.INIT_BINDER_METHODS);
		this.resolvers.addResolvers(mvc.getInitBinderArgumentResolvers());
	}

	WebDataBinderFactory of(Object controller, Object reflex) {
		Class<?> reflexType = ClassUtils.getUserClass(reflex);
		HandlerMethod page = (controller instanceof HandlerMethod method) ? method : null;
		Stream<HandlerMethod> advice = this.methods.ofAdvice((bean) -> bean.isApplicableToBeanType(reflexType)
				|| (page != null && bean.isApplicableToBeanType(page.getBeanType())));
		Stream<HandlerMethod> ofPage = (page != null) ? this.methods.of(page.getBean(), page.getBeanType())
				: Stream.empty();
		List<InvocableHandlerMethod> binders = Stream.of(advice, ofPage, this.methods.of(reflex, reflexType))
			.flatMap(Function.identity())
			.map(this::binder)
			.toList();
		return new ServletRequestDataBinderFactory(binders, this.mvc.getWebBindingInitializer());
	}

	private InvocableHandlerMethod binder(HandlerMethod method) {
		InvocableHandlerMethod binder = new InvocableHandlerMethod(method);
		binder.setHandlerMethodArgumentResolvers(this.resolvers);
		binder.setDataBinderFactory(new DefaultDataBinderFactory(this.mvc.getWebBindingInitializer()));
		return binder;
	}

}
