package io.github.reflexboot.invoke;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

/**
 * Resolves {@link ReflexContext} and {@link ReflexElement}.
 */
final class ReflexArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == ReflexContext.class
				|| parameter.getParameterType() == ReflexElement.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		CurrentReflex current = CurrentReflex.of(request);
		return (parameter.getParameterType() == ReflexContext.class) ? current : current.element();
	}

}
