package io.github.reflexboot.invoke;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import io.github.reflexboot.AfterReflex;
import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.ReflexChain;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexInterceptor;
import io.github.reflexboot.registry.ReflexCallback;

/**
 * Assembles one call of an action, from the outside in: interceptors, callbacks around
 * the action, those before it, the action, those after it.
 */
final class ActionChain {

	private ActionChain() {
	}

	/**
	 * Put a chain together.
	 * @param reflex the reflex that is under way
	 * @param interceptors the interceptors, the outermost first
	 * @param callbacks the callbacks of this action, in the order in which they begin
	 * @param action the action
	 * @param calls calls a callback; one around the action gets the rest of the chain
	 */
	static ReflexChain of(ReflexContext reflex, List<ReflexInterceptor> interceptors, List<ReflexCallback> callbacks,
			ReflexChain action, BiFunction<ReflexCallback, @Nullable ReflexChain, ReflexChain> calls) {
		ReflexChain chain = inOrder(callbacks, action, calls);
		for (ReflexCallback callback : reversed(callbacks)) {
			if (callback.when() == AroundReflex.class) {
				chain = calls.apply(callback, once(chain));
			}
		}
		for (int i = interceptors.size() - 1; i >= 0; i--) {
			ReflexInterceptor interceptor = interceptors.get(i);
			ReflexChain rest = once(chain);
			chain = () -> interceptor.intercept(reflex, rest);
		}
		return chain;
	}

	private static ReflexChain inOrder(List<ReflexCallback> callbacks, ReflexChain action,
			BiFunction<ReflexCallback, @Nullable ReflexChain, ReflexChain> calls) {
		return () -> {
			for (ReflexCallback callback : callbacks) {
				if (callback.when() == BeforeReflex.class) {
					calls.apply(callback, null).proceed();
				}
			}
			action.proceed();
			for (ReflexCallback callback : reversed(callbacks)) {
				if (callback.when() == AfterReflex.class) {
					calls.apply(callback, null).proceed();
				}
			}
		};
	}

	private static List<ReflexCallback> reversed(List<ReflexCallback> callbacks) {
		List<ReflexCallback> reversed = new ArrayList<>(callbacks);
		Collections.reverse(reversed);
		return reversed;
	}

	private static ReflexChain once(ReflexChain chain) {
		boolean[] proceeded = new boolean[1];
		return () -> {
			Assert.state(!proceeded[0], "ReflexChain#proceed() can be called only once");
			proceeded[0] = true;
			chain.proceed();
		};
	}

}
