package io.github.reflexboot.registry;

import org.jspecify.annotations.Nullable;

/**
 * A reflex that cannot be called as the browser asked. Its action was not called.
 *
 * @since 0.1.0
 */
public abstract sealed class ReflexException extends RuntimeException
		permits UnknownReflexException, ReflexArgumentException, ForeignPageException, StaleComponentException,
		ForgedStateException, TooManyTasksException {

	ReflexException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
