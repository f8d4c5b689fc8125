package io.github.reflexboot.invoke;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.reflexboot.ReflexInterceptor;
import io.github.reflexboot.registry.ForeignPageException;
import io.github.reflexboot.registry.InvalidReflexException;
import io.github.reflexboot.registry.ReflexDetector;
import io.github.reflexboot.registry.ReflexMethod;
import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Calls actions, inside the request of their page. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReflexInvoker {

	private final ConfigurableListableBeanFactory beanFactory;

	private final ActionResolvers resolvers;

	private final ActionMethods methods;

	private final ActionBinders binders;

	private final PageAttributes attributes;

	private final ActionExceptionHandlers exceptionHandlers;

	private final ReturnValues returnValues;

	private final ConversionService conversionService;

	private final ViewRenderer views;

	private final FieldBinder fields;

	private final List<ReflexInterceptor> interceptors;

	private final List<ActionListener> listeners;

	private final ActionObserver observer;

	private final BackgroundStarter background;

	/**
	 * Create an invoker, with all that the application has for its controllers and
	 * reflexes.
	 * @param context where the reflexes, the advice, the interceptors and the view
	 * resolvers are
	 * @param mvc whose argument resolvers and data binding the actions share
	 * @param conversionService converts the element's attributes
	 * @param actionTimeout how long to wait for what an action returns before it is done
	 */
	public ReflexInvoker(ConfigurableApplicationContext context, RequestMappingHandlerAdapter mvc,
			ConversionService conversionService, Duration actionTimeout) {
		this.beanFactory = context.getBeanFactory();
		this.resolvers = new ActionResolvers(beans(context, HandlerMethodArgumentResolver.class),
				(mvc.getArgumentResolvers() != null) ? mvc.getArgumentResolvers() : List.of());
		this.methods = new ActionMethods(this.resolvers, mvc.getWebBindingInitializer());
		this.binders = new ActionBinders(context, mvc);
		this.attributes = new PageAttributes(context, mvc);
		this.exceptionHandlers = new ActionExceptionHandlers(context);
		this.returnValues = new ReturnValues(actionTimeout);
		this.conversionService = conversionService;
		this.views = new ViewRenderer(beans(context, ViewResolver.class));
		this.fields = new FieldBinder(mvc.getWebBindingInitializer());
		this.interceptors = beans(context, ReflexInterceptor.class);
		this.listeners = beans(context, ActionListener.class);
		this.observer = context.getBean(ActionObserver.class);
		ObjectProvider<BackgroundStarter> starter = context.getBeanProvider(BackgroundStarter.class);
		this.background = (work) -> starter.getObject().start(work);
	}

	private static <T> List<T> beans(ConfigurableApplicationContext context, Class<T> type) {
		return context.getBeanProvider(type).orderedStream().toList();
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
	 * @param page the page that it is called from
	 * @param component the component that it is an action of; {@code null} for a reflex
	 * @return what the action left behind
	 * @throws ForeignPageException if it cannot be called from this page
	 * @throws Exception what the action or the binding of its parameters threw
	 */
	public ReflexResult invoke(ReflexCall call, CallingPage page, @Nullable CalledComponent component)
			throws Exception {
		ReflexMethod action = call.action();
		if (action == null) {
			return ReflexResult.refresh();
		}
		if (!action.pages().include(page.request())) {
			throw new ForeignPageException(action);
		}
		ModelAndViewContainer container = new ModelAndViewContainer();
		CurrentReflex current = new CurrentReflex(call,
				new SentElement(call.message().element(), this.conversionService), page, (Model) container.getModel(),
				component);
		current.bind();
		try {
			ReflexResult result = this.observer.observe(call,
					() -> call(call, action, page, component, container, current));
			this.listeners.forEach((each) -> each.succeeded(call, page.request(), current.answer().changesNothing()));
			return result;
		}
		catch (Throwable ex) {
			this.listeners.forEach((each) -> each.failed(call, page.request(), ex));
			throw ex;
		}
		finally {
			current.unbind();
		}
	}

	private ReflexResult call(ReflexCall call, ReflexMethod action, CallingPage page,
			@Nullable CalledComponent component, ModelAndViewContainer container, CurrentReflex current)
			throws Exception {
		Object bean = (component != null) ? component.bean() : this.beanFactory.getBean(action.beanName());
		WebDataBinderFactory binders = this.binders.of(page.controller(), bean);
		return new ActionCall(this.methods, this.returnValues, bean, current,
				new ServletWebRequest(current.request(), page.response()), container, binders,
				this.attributes.of(action, bean, page, binders, component),
				(view, model) -> this.views.render(view, model, page.request(), page.response()), page,
				new BackgroundCall(this.background, call, page))
			.run(action, this.interceptors, this.exceptionHandlers);
	}

	/**
	 * Set a field of a component to what a visitor has entered, with the conversion and
	 * the validation of the application's forms.
	 * @param target the component, never a proxy
	 * @param field the field
	 * @param entered what was entered
	 * @return what is wrong with it, under the name {@code component}
	 */
	public BindingResult bind(Object target, Field field, @Nullable Object entered) {
		return this.fields.bind(target, field, entered);
	}

}
