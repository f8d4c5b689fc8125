package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.method.MethodValidator;
import org.springframework.web.bind.support.DefaultDataBinderFactory;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidator;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.InvocableHandlerMethod;

/**
 * Makes the methods of a reflex callable like those of controllers: with resolved, bound
 * and validated parameters. Safe for use by several threads.
 */
final class ActionMethods {

	private final DefaultParameterNameDiscoverer parameterNames = new DefaultParameterNameDiscoverer();

	private final ActionResolvers resolvers;

	private final @Nullable MethodValidator validator;

	private final Map<Method, Boolean> validated = new ConcurrentHashMap<>();

	/**
	 * Create it.
	 * @param resolvers resolve the parameters
	 * @param binding knows the validator of the application
	 */
	ActionMethods(ActionResolvers resolvers, @Nullable WebBindingInitializer binding) {
		this.resolvers = resolvers;
		this.validator = ClassUtils.isPresent("jakarta.validation.Validator", getClass().getClassLoader())
				? validator(binding, resolvers.all().getResolvers()) : null;
	}

	private @Nullable MethodValidator validator(@Nullable WebBindingInitializer binding,
			List<HandlerMethodArgumentResolver> all) {
		return HandlerMethodValidator.from(binding, this.parameterNames,
				resolvedBy(all, ModelAttributeMethodProcessor.class),
				resolvedBy(all, RequestParamMethodArgumentResolver.class));
	}

	private static Predicate<MethodParameter> resolvedBy(List<HandlerMethodArgumentResolver> all, Class<?> type) {
		return (parameter) -> all.stream()
			.filter((resolver) -> resolver.supportsParameter(parameter))
			.findFirst()
			.filter(type::isInstance)
			.isPresent();
	}

	InvocableHandlerMethod on(Object bean, Method method, WebDataBinderFactory binders) {
		return prepared(new InvocableHandlerMethod(validated(bean, method, binders)), binders);
	}

	/**
	 * Make a method callable later, with parameters that are resolved now.
	 */
	DeferredMethod deferred(Object bean, Method method, WebDataBinderFactory binders) {
		return prepared(new DeferredMethod(validated(bean, method, binders)), binders);
	}

	private HandlerMethod validated(Object bean, Method method, WebDataBinderFactory binders) {
		HandlerMethod plain = new HandlerMethod(bean, AopUtils.selectInvocableMethod(method, bean.getClass()));
		boolean isValidated = this.validator != null && this.validated.computeIfAbsent(method,
				(key) -> plain.createWithValidateFlags().shouldValidateArguments());
		if (binders instanceof DefaultDataBinderFactory factory) {
			// Nothing is validated twice, or its errors would appear twice.
			factory.setMethodValidationApplicable(isValidated);
		}
		return isValidated ? plain.createWithValidateFlags() : plain;
	}

	private <T extends InvocableHandlerMethod> T prepared(T invocable, WebDataBinderFactory binders) {
		invocable.setHandlerMethodArgumentResolvers(this.resolvers.all());
		invocable.setDataBinderFactory(binders);
		invocable.setParameterNameDiscoverer(this.parameterNames);
		invocable.setMethodValidator(this.validator);
		return invocable;
	}

}
