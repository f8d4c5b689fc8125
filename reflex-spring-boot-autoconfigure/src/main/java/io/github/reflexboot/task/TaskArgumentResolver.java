package io.github.reflexboot.task;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexTask;

/**
 * Resolves {@link ReflexTask}, in actions that go on in the background. Safe for use by
 * several threads.
 *
 * @param tasks makes them
 * @since 0.1.0
 */
public record TaskArgumentResolver(Supplier<Tasks> tasks) implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == ReflexTask.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		ReflexAction action = AnnotatedElementUtils.findMergedAnnotation(parameter.getExecutable(), ReflexAction.class);
		HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
		if (action == null || !action.background() || asked == null) {
			throw new IllegalStateException(
					parameter.getExecutable() + " takes a ReflexTask, expected @ReflexAction(background = true) on it");
		}
		return this.tasks.get().taskOf(asked, parameter.getExecutable().getName());
	}

}
