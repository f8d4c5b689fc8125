package io.github.reflexboot.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A method that fetches the data of a query.
 *
 * @param name name of the query
 * @param bean returns the bean to call it on
 * @param method the method
 * @param await how long a page waits that has no data yet; {@code null} for as long as
 * for all others
 * @param postProcess whether its data is made complete
 */
record QueryMethod(String name, Supplier<Object> bean, Method method, @Nullable Duration await, boolean postProcess) {

	/**
	 * Return what calls it.
	 * @throws IllegalArgumentException if it takes other arguments
	 */
	Callable<@Nullable Object> call(@Nullable Object[] arguments) {
		Class<?>[] types = this.method.getParameterTypes();
		boolean fits = types.length == arguments.length;
		for (int i = 0; fits && i < types.length; i++) {
			fits = ClassUtils.isAssignableValue(types[i], arguments[i]);
		}
		if (!fits) {
			throw new IllegalArgumentException("The query '" + this.name + "' was called with " + signature(arguments)
					+ ", expected " + this.method.getDeclaringClass().getName() + "#" + this.method.getName()
					+ signature(types));
		}
		return () -> invoke(arguments);
	}

	private @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
		Object target = this.bean.get();
		Method invocable = AopUtils.selectInvocableMethod(this.method, target.getClass());
		ReflectionUtils.makeAccessible(invocable);
		try {
			return invocable.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof Exception cause) {
				throw cause;
			}
			throw ex;
		}
	}

	private static String signature(@Nullable Object[] arguments) {
		return Arrays.stream(arguments)
			.map((each) -> (each instanceof Class<?> type) ? type.getSimpleName()
					: (each != null) ? each.getClass().getSimpleName() : "null")
			.collect(Collectors.joining(", ", "(", ")"));
	}

}
