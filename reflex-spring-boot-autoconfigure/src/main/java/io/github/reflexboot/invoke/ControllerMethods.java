package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.util.ReflectionUtils.MethodFilter;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;

/**
 * The methods of one kind that controllers have besides their handlers, such as
 * {@code @InitBinder}, and those of advice for them. Safe for use by several threads.
 */
final class ControllerMethods {

	private final List<ControllerAdviceBean> advice;

	private final MethodFilter kind;

	private final Map<Class<?>, Set<Method>> found = new ConcurrentHashMap<>();

	ControllerMethods(ApplicationContext context, MethodFilter kind) {
		this.advice = ControllerAdviceBean.findAnnotatedBeans(context);
		this.kind = kind;
	}

	/**
	 * Return the methods of advice, in its order.
	 * @param applies tells which advice
	 */
	Stream<HandlerMethod> ofAdvice(Predicate<ControllerAdviceBean> applies) {
		return this.advice.stream().filter(applies).flatMap((bean) -> {
			Class<?> type = bean.getBeanType();
			Set<Method> methods = (type != null) ? methodsOf(type) : Set.of();
			return methods.stream().map((method) -> new HandlerMethod(bean.resolveBean(), method));
		});
	}

	/**
	 * Return the methods of one bean.
	 */
	Stream<HandlerMethod> of(Object bean, Class<?> type) {
		return methodsOf(type).stream().map((method) -> new HandlerMethod(bean, method));
	}

	private Set<Method> methodsOf(Class<?> type) {
		return this.found.computeIfAbsent(type, (key) -> MethodIntrospector.selectMethods(key, this.kind));
	}

}
