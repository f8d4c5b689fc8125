package io.github.reflexboot.registry;

import java.lang.reflect.Method;

import org.springframework.core.KotlinDetector;
import org.springframework.util.ClassUtils;

/**
 * The rules that functions in Kotlin must obey besides.
 */
final class KotlinRules {

	/**
	 * By which Spring makes of a suspend function something to wait for.
	 */
	private static final String WAITING = "kotlinx.coroutines.reactor.MonoKt";

	private KotlinRules() {
	}

	static boolean isKotlin(Method method) {
		return KotlinDetector.isKotlinType(method.getDeclaringClass());
	}

	/**
	 * Check that pages can name an action, and that somebody can wait for it.
	 */
	static void checkAction(String place, Method method) {
		String name = method.getName();
		if (isKotlin(method) && (name.indexOf('$') >= 0 || name.indexOf('-') >= 0)) {
			throw new InvalidReflexException(place
					+ " has a name that its page would not know: Kotlin gives one of its own to what is internal, "
					+ "and to what has a parameter of a value class.",
					"Make the function public, and take what the value class holds.");
		}
		if (KotlinDetector.isSuspendingFunction(method)
				&& !ClassUtils.isPresent(WAITING, method.getDeclaringClass().getClassLoader())) {
			throw new InvalidReflexException(place + " is a suspend function, and nothing can call those.",
					"Add the dependency org.jetbrains.kotlinx:kotlinx-coroutines-reactor, as for controllers.");
		}
	}

	/**
	 * Check that a function does not go on later.
	 * @param because why it must not
	 */
	static void checkDoesNotSuspend(String place, Method method, String because) {
		if (KotlinDetector.isSuspendingFunction(method)) {
			throw new InvalidReflexException(place + " is a suspend function, but " + because + ".",
					"Make it an ordinary function, with runBlocking { … } around what suspends.");
		}
	}

}
