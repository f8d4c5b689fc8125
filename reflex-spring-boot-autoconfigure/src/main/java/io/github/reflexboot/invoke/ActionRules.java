package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a method must be like to be an action.
 */
final class ActionRules {

	private static final Set<String> RESERVED_NAMES = Stream
		.concat(Stream.of("process", "reflex"), Arrays.stream(Object.class.getDeclaredMethods()).map(Method::getName))
		.collect(Collectors.toUnmodifiableSet());

	private ActionRules() {
	}

	static void check(Class<?> beanClass, Method method) {
		String place = "@ReflexAction " + beanClass.getName() + "#" + method.getName();
		if (RESERVED_NAMES.contains(method.getName())) {
			throw new InvalidReflexException(place + " has a reserved name.", "Give the method another name than '"
					+ method.getName() + "'. Reserved are 'process', 'reflex' and the methods of java.lang.Object.");
		}
		if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())
				|| Modifier.isFinal(method.getModifiers())) {
			throw new InvalidReflexException(
					place + " is private, static or final, so that advice such as "
							+ "@Transactional or @PreAuthorize would not hold for it.",
					"Remove the modifier: package-private is enough.");
		}
		if (method.getReturnType() != void.class) {
			throw new InvalidReflexException(
					place + " returns " + method.getReturnType().getName() + ", which nobody would see.",
					"Let it return void, and put what the template shows into a field or the Model.");
		}
		for (int i = 0; i < method.getParameterCount(); i++) {
			checkNeedsNoBody(place, new MethodParameter(method, i));
		}
	}

	private static void checkNeedsNoBody(String place, MethodParameter parameter) {
		Class<?> type = parameter.getNestedParameterType();
		if (parameter.hasParameterAnnotation(RequestBody.class) || parameter.hasParameterAnnotation(RequestPart.class)
				|| HttpEntity.class.isAssignableFrom(type) || MultipartFile.class.isAssignableFrom(type)) {
			throw new InvalidReflexException(
					place + " has the parameter '" + ReflexMethod.name(parameter)
							+ "', which is read from the body of a request. A reflex has none.",
					"Take the form's fields by @ModelAttribute or @RequestParam, or an argument of stimulate() "
							+ "by a parameter without an annotation.");
		}
	}

}
