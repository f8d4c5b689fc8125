package io.github.reflexboot.invoke;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Limits Spring Data's projections of forms to parameters that ask for one with an
 * annotation. Otherwise they would take any interface of the application, with a warning.
 */
final class ProjectionResolver implements HandlerMethodArgumentResolver {

	private static final String LIMITED = "org.springframework.data.web.ProxyingHandlerMethodArgumentResolver";

	private final HandlerMethodArgumentResolver projections;

	private ProjectionResolver(HandlerMethodArgumentResolver projections) {
		this.projections = projections;
	}

	static HandlerMethodArgumentResolver limit(HandlerMethodArgumentResolver resolver) {
		return LIMITED.equals(resolver.getClass().getName()) ? new ProjectionResolver(resolver) : resolver;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Stream<Annotation> annotations = Stream
			.of(parameter.getParameterAnnotations(), parameter.getParameterType().getAnnotations())
			.flatMap(Arrays::stream);
		return annotations.anyMatch((annotation) -> isAsking(annotation.annotationType().getSimpleName()))
				&& this.projections.supportsParameter(parameter);
	}

	private static boolean isAsking(String annotation) {
		return "ProjectedPayload".equals(annotation) || "ModelAttribute".equals(annotation);
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws Exception {
		return this.projections.resolveArgument(parameter, container, request, binders);
	}

}
