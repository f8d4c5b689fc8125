package io.github.reflexboot.invoke;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * The arguments given to {@code stimulate()} are not those that the action takes.
 *
 * @since 0.1.0
 */
public final class ReflexArgumentException extends ReflexException {

	private ReflexArgumentException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	static ReflexArgumentException wrongNumber(ReflexMethod action, int given) {
		return new ReflexArgumentException(action.target() + " expects " + action.signature() + ", got " + given
				+ ((given == 1) ? " argument" : " arguments"), null);
	}

	static ReflexArgumentException wrongType(ReflexMethod action, MethodParameter argument, int index, String given,
			@Nullable Throwable cause) {
		return new ReflexArgumentException(action.target() + " expects " + action.signature() + ", but argument "
				+ (index + 1) + " (" + ReflexMethod.name(argument) + ") is " + given, cause);
	}

}
