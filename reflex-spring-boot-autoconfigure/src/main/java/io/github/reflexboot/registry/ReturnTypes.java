package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * What actions may return.
 *
 * @since 0.1.0
 */
public final class ReturnTypes {

	private static final boolean REACTIVE = ClassUtils.isPresent("org.reactivestreams.Publisher",
			ReturnTypes.class.getClassLoader());

	private ReturnTypes() {
	}

	/**
	 * Return what a method returns as its source says, which of a {@code suspend}
	 * function in Kotlin is not what its class file says.
	 */
	static Class<?> of(Method method) {
		return new MethodParameter(method, -1).getParameterType();
	}

	/**
	 * Tell whether an action may return values of a type.
	 */
	static boolean support(Class<?> type) {
		return type == void.class || type == Void.class || type == String.class
				|| CompletionStage.class.isAssignableFrom(type) || Future.class.isAssignableFrom(type)
				|| Callable.class.isAssignableFrom(type) || DeferredResult.class.isAssignableFrom(type)
				|| adapter(type) != null;
	}

	/**
	 * Find what turns a reactive type into a publisher.
	 * @param type the type
	 * @return the adapter; {@code null} for other types
	 */
	public static @Nullable ReactiveAdapter adapter(Class<?> type) {
		return REACTIVE ? ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) : null;
	}

}
