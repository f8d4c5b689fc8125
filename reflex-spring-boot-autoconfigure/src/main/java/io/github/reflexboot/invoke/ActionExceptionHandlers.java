package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.registry.ActionRules;

/**
 * Finds the {@code @ExceptionHandler} method for an exception of an action: in the reflex
 * first, then in {@code @ControllerAdvice} that names reflexes. Other advice is ignored,
 * since it is written to render error pages. Safe for use by several threads.
 */
final class ActionExceptionHandlers {

	private final Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advice = new LinkedHashMap<>();

	private final Map<Class<?>, ExceptionHandlerMethodResolver> reflexes = new ConcurrentHashMap<>();

	ActionExceptionHandlers(ApplicationContext context) {
		for (ControllerAdviceBean bean : ControllerAdviceBean.findAnnotatedBeans(context)) {
			Class<?> type = bean.getBeanType();
			ExceptionHandlerMethodResolver handlers = (type != null && namesReflexes(type))
					? new ExceptionHandlerMethodResolver(type) : null;
			if (type != null && handlers != null) {
				ActionRules.checkExceptionHandlers(type);
				this.advice.put(bean, handlers);
			}
		}
	}

	private static boolean namesReflexes(Class<?> type) {
		ControllerAdvice annotation = AnnotatedElementUtils.findMergedAnnotation(type, ControllerAdvice.class);
		return annotation != null && (Arrays.asList(annotation.annotations()).contains(Reflex.class)
				|| Arrays.stream(annotation.assignableTypes())
					.anyMatch((named) -> AnnotatedElementUtils.hasAnnotation(named, Reflex.class)));
	}

	/**
	 * Return the handler of an exception.
	 * @return the handler; {@code null} if there is none
	 */
	@Nullable Handler find(Object reflex, Throwable cause) {
		if (cause instanceof ReflexHaltedException || cause instanceof ReflexForbiddenException) {
			return null;
		}
		Class<?> type = ClassUtils.getUserClass(reflex);
		Method own = this.reflexes.computeIfAbsent(type, ExceptionHandlerMethodResolver::new)
			.resolveMethodByThrowable(cause);
		if (own != null) {
			return new Handler(reflex, own);
		}
		for (Map.Entry<ControllerAdviceBean, ExceptionHandlerMethodResolver> entry : this.advice.entrySet()) {
			Method method = entry.getKey().isApplicableToBeanType(type)
					? entry.getValue().resolveMethodByThrowable(cause) : null;
			if (method != null) {
				return new Handler(entry.getKey().resolveBean(), method);
			}
		}
		return null;
	}

	/**
	 * A method that handles what an action threw.
	 *
	 * @param bean what to call it on
	 * @param method the method
	 */
	record Handler(Object bean, Method method) {

		/**
		 * Return the additional values that its parameters may take: the exception and
		 * its causes.
		 */
		Object[] arguments(Throwable thrown) {
			List<Throwable> causes = new ArrayList<>();
			for (Throwable cause = thrown; cause != null && !causes.contains(cause); cause = cause.getCause()) {
				causes.add(cause);
			}
			return causes.toArray();
		}

	}

}
