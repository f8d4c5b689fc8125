package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.DefaultSessionAttributeStore;
import org.springframework.web.bind.support.SessionStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.annotation.SessionAttributesHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.reflexboot.registry.ReflexCallback;
import io.github.reflexboot.registry.ReflexMethod;

/**
 * Provides what the controller of a page puts into the model before its own methods are
 * called, through {@code @ModelAttribute} methods and {@code @SessionAttributes}. An
 * action that binds a form binds it to those objects, as a method of the controller
 * would. Safe for use by several threads.
 */
final class PageAttributes {

	private final ControllerMethods methods;

	private final HandedAttributes handed;

	private final HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();

	private final DefaultParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

	private final Map<Class<?>, SessionAttributesHandler> sessions = new ConcurrentHashMap<>();

	private final Map<Method, Boolean> needed = new ConcurrentHashMap<>();

	PageAttributes(ApplicationContext context, RequestMappingHandlerAdapter mvc) {
		this.methods = new ControllerMethods(context, RequestMappingHandlerAdapter.MODEL_ATTRIBUTE_METHODS);
		this.handed = new HandedAttributes(this.methods, this::session);
		this.resolvers.addResolvers(mvc.getArgumentResolvers());
	}

	/**
	 * Prepare the model for an action. Loading it takes time, so it is only loaded if the
	 * action binds something.
	 * @param action what is going to be called
	 * @param reflex what it is an action of; its own {@code @ModelAttribute} methods
	 * count before those of the controller
	 * @param page its page
	 * @param binders bind its parameters
	 * @param component the component that it is an action of, which sees nothing of the
	 * controller; {@code null} for a reflex
	 */
	ActionModel of(ReflexMethod action, Object reflex, CallingPage page, WebDataBinderFactory binders,
			@Nullable CalledComponent component) {
		boolean isNeeded = this.needed.computeIfAbsent(action.method(), (method) -> isNeeded(action));
		if (component != null) {
			return new ActionModel(isNeeded ? bindable(component.attributes()) : Map.of(), (shown) -> {
			});
		}
		Consumer<Map<String, Object>> controller = (shown) -> page.hand(this.handed.of(page.controller(), shown));
		if (!isNeeded) {
			return new ActionModel(Map.of(), controller);
		}
		HandlerMethod handler = (page.controller() instanceof HandlerMethod method) ? method : null;
		SessionAttributesHandler session = session(
				(handler != null) ? handler.getBeanType() : ClassUtils.getUserClass(reflex));
		return new ActionModel(new ModelFactory(loaders(reflex, handler, binders), binders, session), session, Map.of(),
				controller);
	}

	private SessionAttributesHandler session(Class<?> controller) {
		return this.sessions.computeIfAbsent(controller,
				(type) -> new SessionAttributesHandler(type, new DefaultSessionAttributeStore()));
	}

	/**
	 * Leave out what nothing can be set in: a form that is a record is made anew.
	 */
	private static Map<String, Object> bindable(Map<String, Object> attributes) {
		Map<String, Object> bindable = new LinkedHashMap<>(attributes);
		bindable.values().removeIf((value) -> value.getClass().isRecord());
		return bindable;
	}

	private static boolean isNeeded(ReflexMethod action) {
		return Stream.concat(Stream.of(action.method()), action.callbacks().stream().map(ReflexCallback::method))
			.flatMap((method) -> Stream.of(method.getParameters()))
			.anyMatch((parameter) -> parameter.isAnnotationPresent(ModelAttribute.class)
					|| parameter.getType() == SessionStatus.class);
	}

	private List<InvocableHandlerMethod> loaders(Object reflex, @Nullable HandlerMethod page,
			WebDataBinderFactory binders) {
		Stream<HandlerMethod> own = this.methods.of(reflex, ClassUtils.getUserClass(reflex));
		Stream<HandlerMethod> ofPage = (page != null)
				? Stream.concat(this.methods.ofAdvice((bean) -> bean.isApplicableToBeanType(page.getBeanType())),
						this.methods.of(page.getBean(), page.getBeanType()))
				: Stream.empty();
		return Stream.concat(own, ofPage)
			.map((method) -> loader(method, binders))
			.collect(Collectors.toCollection(ArrayList::new));
	}

	private InvocableHandlerMethod loader(HandlerMethod method, WebDataBinderFactory binders) {
		InvocableHandlerMethod loader = new InvocableHandlerMethod(method);
		loader.setHandlerMethodArgumentResolvers(this.resolvers);
		loader.setParameterNameDiscoverer(this.parameterNames);
		loader.setDataBinderFactory(binders);
		return loader;
	}

}
