package io.github.reflexboot.query;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import io.github.reflexboot.ReflexQueries;

/**
 * Resolves {@link ReflexQueries}, in controllers as in actions. Safe for use by several
 * threads.
 *
 * @param queries what is passed
 * @since 0.1.0
 */
public record QueriesArgumentResolver(ReflexQueries queries) implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == ReflexQueries.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		return this.queries;
	}

}
