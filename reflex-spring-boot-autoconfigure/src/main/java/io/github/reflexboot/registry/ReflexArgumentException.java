package io.github.reflexboot.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;

/**
 * The arguments of {@code stimulate()} do not fit the action.
 *
 * @since 0.1.0
 */
public final class ReflexArgumentException extends ReflexException {

	private ReflexArgumentException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/**
	 * Create an exception for too many or too few arguments.
	 * @param action what was called
	 * @param given how many there were
	 * @return the exception
	 */
	public static ReflexArgumentException wrongNumber(ReflexMethod action, int given) {
		return new ReflexArgumentException(action.target() + " expects " + action.signature() + ", got " + given
				+ ((given == 1) ? " argument" : " arguments") + otherSource(action.arguments(), given), null);
	}

	/**
	 * Say how to fill a parameter that is not meant to be an argument of
	 * {@code stimulate()}.
	 */
	private static String otherSource(List<MethodParameter> arguments, int given) {
		if (given >= arguments.size()) {
			return "";
		}
		MethodParameter missing = arguments.get(given);
		boolean isSimple = BeanUtils.isSimpleProperty(missing.getParameterType());
		return ". Arguments are those of stimulate(); if " + ReflexMethod.name(missing)
				+ " is to come from the form or the query of the page, annotate it with "
				+ (isSimple ? "@RequestParam" : "@ModelAttribute");
	}

	public static ReflexArgumentException wrongType(ReflexMethod action, MethodParameter argument, int index,
			String given, @Nullable Throwable cause) {
		return new ReflexArgumentException(action.target() + " expects " + action.signature() + ", but argument "
				+ (index + 1) + " (" + ReflexMethod.name(argument) + ") is " + given, cause);
	}

}
