package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;

import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.ReflexChain;

/**
 * The rules that an action, a callback or an exception handler must obey.
 *
 * @since 0.1.0
 */
public final class ActionRules {

	private static final Set<String> RESERVED_NAMES = Stream
		.concat(Stream.of("process", "reflex"), Arrays.stream(Object.class.getDeclaredMethods()).map(Method::getName))
		.collect(Collectors.toUnmodifiableSet());

	private ActionRules() {
	}

	static void check(Class<?> beanClass, Method method, ParameterRules parameters, boolean isMutation) {
		String place = "@ReflexAction " + beanClass.getName() + "#" + method.getName();
		if (RESERVED_NAMES.contains(method.getName())) {
			throw new InvalidReflexException(place + " has a reserved name.", "Give the method another name than '"
					+ method.getName() + "'. Reserved are 'process', 'reflex' and the methods of java.lang.Object.");
		}
		checkCanBeCalled(place, method);
		KotlinRules.checkAction(place, method);
		if (!isMutation || !isBoolean(ReturnTypes.of(method))) {
			checkReturnType(place, method);
		}
		for (int i = 0; i < method.getParameterCount(); i++) {
			parameters.check(place, new MethodParameter(method, i));
		}
	}

	/**
	 * By which a mutation can say that nothing has changed.
	 */
	private static boolean isBoolean(Class<?> type) {
		return type == boolean.class || type == Boolean.class;
	}

	static void checkCallback(Class<?> beanClass, ReflexCallback callback, ParameterRules parameters) {
		Method method = callback.method();
		String place = "@" + callback.when().getSimpleName() + " " + beanClass.getName() + "#" + method.getName();
		checkCanBeCalled(place, method);
		KotlinRules.checkDoesNotSuspend(place, method, "nobody would wait for it");
		boolean goesOn = false;
		for (int i = 0; i < method.getParameterCount(); i++) {
			MethodParameter parameter = new MethodParameter(method, i);
			boolean isChain = parameter.getParameterType() == ReflexChain.class
					&& callback.when() == AroundReflex.class;
			goesOn = goesOn || isChain;
			if (isChain) {
				continue;
			}
			parameters.check(place, parameter);
			if (parameters.takesArgument().test(parameter)) {
				throw new InvalidReflexException(
						place + " has the parameter '" + ReflexMethod.name(parameter) + "', which nothing can resolve.",
						"Only actions take arguments of stimulate(). Take a ReflexContext, or what a controller method could "
								+ "take.");
			}
		}
		if (callback.when() == AroundReflex.class && !goesOn) {
			throw new InvalidReflexException(place + " never proceeds with the action.",
					"Give it a ReflexChain parameter and call proceed() on it.");
		}
	}

	/**
	 * Check the exception handlers of a class.
	 * @param type a reflex, or advice
	 * @throws InvalidReflexException if the return value of one would be lost
	 */
	public static void checkExceptionHandlers(Class<?> type) {
		for (Method method : MethodIntrospector.selectMethods(type,
				(Method method) -> AnnotatedElementUtils.hasAnnotation(method, ExceptionHandler.class))) {
			checkReturnType("@ExceptionHandler " + type.getName() + "#" + method.getName(), method);
		}
	}

	static void checkReturnType(String place, Method method) {
		Class<?> type = ReturnTypes.of(method);
		if (!ReturnTypes.support(type)) {
			throw new InvalidReflexException(place + " returns " + type.getName() + ", which would be lost.",
					"Return void, a String such as \"redirect:/path\", or one of them later in a "
							+ "CompletableFuture. Put what the template shows into a field or the Model.");
		}
	}

	static void checkCanBeCalled(String place, Method method) {
		if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())
				|| Modifier.isFinal(method.getModifiers())) {
			throw new InvalidReflexException(
					place + " is private, static or final, so advice such as "
							+ "@Transactional or @PreAuthorize would not apply to it.",
					KotlinRules.isKotlin(method)
							? "Make the class and the function open, as the compiler plugin kotlin-spring does."
							: "Remove the modifier: package-private is enough.");
		}
	}

}
