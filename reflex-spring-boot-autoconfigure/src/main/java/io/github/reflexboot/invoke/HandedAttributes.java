package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.Conventions;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.ui.Model;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.annotation.SessionAttributesHandler;

/**
 * Decides what of an action's model the controller of its page begins with, as it begins
 * with the flash attributes after a redirect. It is not given what it would change or
 * keep: what the action has bound, what the controller binds itself, and what it keeps in
 * the session. Nor is it given what would keep one of its {@code @ModelAttribute} methods
 * from being called that does more than return it. The view sees all of that anyway. Safe
 * for use by several threads.
 */
final class HandedAttributes {

	private final ControllerMethods loaders;

	private final SessionAttributes sessions;

	private final Map<Method, Map<String, Class<?>>> limits = new ConcurrentHashMap<>();

	/**
	 * Create it.
	 * @param loaders finds the {@code @ModelAttribute} methods
	 * @param sessions knows what controllers keep in the session
	 */
	HandedAttributes(ControllerMethods loaders, SessionAttributes sessions) {
		this.loaders = loaders;
		this.sessions = sessions;
	}

	Map<String, Object> of(Object controller, Map<String, Object> model) {
		Map<String, Object> handed = new LinkedHashMap<>(model);
		handed.keySet()
			.removeIf((name) -> name.startsWith(BindingResult.MODEL_KEY_PREFIX)
					|| model.containsKey(BindingResult.MODEL_KEY_PREFIX + name));
		if (!handed.isEmpty() && controller instanceof HandlerMethod page) {
			SessionAttributesHandler session = this.sessions.of(page.getBeanType());
			Map<String, Class<?>> limited = this.limits.computeIfAbsent(page.getMethod(), (key) -> limits(page));
			handed.entrySet()
				.removeIf((each) -> each.getValue() == null
						|| session.isHandlerSessionAttribute(each.getKey(), each.getValue().getClass())
						|| !limited.getOrDefault(each.getKey(), Object.class).isInstance(each.getValue()));
		}
		return handed;
	}

	/**
	 * Return which types are given under some names, nothing if that is {@code Void}.
	 */
	private Map<String, Class<?>> limits(HandlerMethod page) {
		Map<String, Class<?>> limits = new LinkedHashMap<>();
		Stream
			.concat(this.loaders.ofAdvice((bean) -> bean.isApplicableToBeanType(page.getBeanType())),
					this.loaders.of(page.getBean(), page.getBeanType()))
			.forEach((loader) -> {
				boolean doesMore = Stream.of(loader.getMethodParameters()).anyMatch(HandedAttributes::isModel);
				limit(limits, nameOf(loader), doesMore ? Void.class : loader.getMethod().getReturnType());
				limit(limits, loader);
			});
		limit(limits, page);
		return limits;
	}

	private static boolean isModel(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		return Model.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
	}

	private static @Nullable String nameOf(HandlerMethod loader) {
		ModelAttribute annotation = Objects
			.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(loader.getMethod(), ModelAttribute.class));
		boolean isVoid = loader.getMethod().getReturnType() == void.class;
		return StringUtils.hasText(annotation.name()) ? annotation.name()
				: isVoid ? null : conventional(() -> Conventions.getVariableNameForReturnType(loader.getMethod()));
	}

	/**
	 * There is no name for a collection of anything, so nothing is ever found by it.
	 */
	private static @Nullable String conventional(Supplier<String> name) {
		try {
			return name.get();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * What a method binds, it changes. A parameter that is none of the model limits
	 * nothing that anybody would look for.
	 */
	private static void limit(Map<String, Class<?>> limits, HandlerMethod method) {
		for (MethodParameter parameter : method.getMethodParameters()) {
			ModelAttribute annotation = parameter.getParameterAnnotation(ModelAttribute.class);
			boolean binds = annotation == null || annotation.binding();
			limit(limits, conventional(() -> ModelFactory.getNameForParameter(parameter)),
					binds ? Void.class : parameter.getParameterType());
		}
	}

	private static void limit(Map<String, Class<?>> limits, @Nullable String name, Class<?> type) {
		if (name != null) {
			limits.merge(name, ClassUtils.resolvePrimitiveIfNecessary(type), (one, other) -> one.isAssignableFrom(other)
					? other : other.isAssignableFrom(one) ? one : Void.class);
		}
	}

	/**
	 * Knows what controllers keep in the session.
	 */
	@FunctionalInterface
	interface SessionAttributes {

		SessionAttributesHandler of(Class<?> controller);

	}

}
