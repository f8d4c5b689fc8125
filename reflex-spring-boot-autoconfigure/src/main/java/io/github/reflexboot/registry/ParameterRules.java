package io.github.reflexboot.registry;

import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/**
 * The rules that parameters of actions and callbacks must obey.
 *
 * @param takesArgument whether a parameter takes an argument of {@code stimulate()}
 * @param isBean whether a type is that of a bean
 */
record ParameterRules(Predicate<MethodParameter> takesArgument, Predicate<Class<?>> isBean) {

	private static final List<Class<? extends Annotation>> SENT = List.of(RequestParam.class, PathVariable.class,
			MatrixVariable.class, CookieValue.class, RequestHeader.class, ModelAttribute.class);

	void check(String place, MethodParameter parameter) {
		boolean isSent = SENT.stream().anyMatch(parameter::hasParameterAnnotation);
		boolean isArgument = this.takesArgument.test(parameter);
		checkNeedsNoBody(place, parameter, isSent);
		if (isArgument && this.isBean.test(parameter.getNestedParameterType())) {
			throw new InvalidReflexException(
					place + " has the parameter '" + ReflexMethod.name(parameter) + "' of the type "
							+ parameter.getNestedParameterType().getName()
							+ ", which is that of a bean. No browser can send one as an argument of stimulate().",
					"Inject the bean into the constructor of the reflex, and remove the parameter. If you mean what a "
							+ "form sends, annotate the parameter with @ModelAttribute.");
		}
		if (isSent || isArgument) {
			checkReadsNothing(place, parameter);
		}
	}

	private static void checkNeedsNoBody(String place, MethodParameter parameter, boolean isSent) {
		Class<?> type = parameter.getNestedParameterType();
		boolean isStream = InputStream.class.isAssignableFrom(type) || Reader.class.isAssignableFrom(type);
		if ((isStream && !isSent) || parameter.hasParameterAnnotation(RequestBody.class)
				|| parameter.hasParameterAnnotation(RequestPart.class) || HttpEntity.class.isAssignableFrom(type)
				|| MultipartFile.class.isAssignableFrom(type)) {
			throw new InvalidReflexException(
					place + " has the parameter '" + ReflexMethod.name(parameter)
							+ "', which is read from the body of a request. A reflex has none.",
					"Take form fields with @ModelAttribute or @RequestParam, or arguments of stimulate() "
							+ "as parameters without an annotation.");
		}
	}

	private static void checkReadsNothing(String place, MethodParameter parameter) {
		String found = BoundTypes.findReading(parameter);
		if (found != null) {
			throw new InvalidReflexException(
					place + " lets the browser choose what the server loads, opens or connects to: it sends the name "
							+ "for " + found + ".",
					"Take a String instead, and look it up among the names that are allowed. If the "
							+ "class has such a property for other purposes, bind to a class without it.");
		}
	}

}
