package io.github.reflexboot.invoke;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.Conventions;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.annotation.ValidationAnnotationUtils;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolves the parameters that nothing else resolves: the arguments of
 * {@code stimulate()}, in order. They are validated like a {@code @RequestBody}, and
 * errors go to an {@link Errors} parameter right behind them, if there is one.
 */
final class StimulateArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return true;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws Exception {
		Object given = CurrentReflex.of(request).argument(parameter.getParameterIndex());
		Object argument = (given instanceof EventValue sent) ? sent.to(parameter) : given;
		Object[] groups = groups(parameter);
		boolean takesErrors = takesErrors(parameter);
		if (binders != null && container != null && (groups != null || takesErrors)) {
			validate(parameter, argument, groups, takesErrors, container, request, binders);
		}
		return argument;
	}

	private static void validate(MethodParameter parameter, @Nullable Object argument, Object @Nullable [] groups,
			boolean takesErrors, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) throws Exception {
		String name = Conventions.getVariableNameForParameter(parameter);
		WebDataBinder binder = binders.createBinder(request, argument, name,
				ResolvableType.forMethodParameter(parameter));
		if (groups != null && binder.getTarget() != null) {
			binder.validate(groups);
		}
		BindingResult result = binder.getBindingResult();
		if (takesErrors) {
			// The errors that were added last are passed on.
			container.getModel().remove(BindingResult.MODEL_KEY_PREFIX + name);
			container.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, result);
		}
		else if (result.hasErrors()) {
			throw new MethodArgumentNotValidException(parameter, result);
		}
	}

	/**
	 * Return the groups to validate, or {@code null} if the parameter is not validated.
	 */
	private static Object @Nullable [] groups(MethodParameter parameter) {
		Optional<Object[]> groups = Arrays.stream(parameter.getParameterAnnotations())
			.map(ValidationAnnotationUtils::determineValidationHints)
			.filter(Objects::nonNull)
			.findFirst();
		return groups.orElse(null);
	}

	private static boolean takesErrors(MethodParameter parameter) {
		Class<?>[] types = parameter.getExecutable().getParameterTypes();
		int next = parameter.getParameterIndex() + 1;
		return next < types.length && Errors.class.isAssignableFrom(types[next]);
	}

}
