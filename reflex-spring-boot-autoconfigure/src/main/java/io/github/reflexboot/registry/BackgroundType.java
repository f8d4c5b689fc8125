package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.List;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.ui.Model;
import org.springframework.web.context.request.WebRequest;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;

/**
 * How an action goes on in the background.
 *
 * @param name the name by which templates see it
 * @param outlivesPage whether it goes on when its page is left
 * @since 0.1.0
 */
public record BackgroundType(String name, boolean outlivesPage) {

	/**
	 * What is over when the action is called.
	 */
	private static final List<Class<?>> OF_REQUEST = List.of(ReflexContext.class, ServletRequest.class,
			ServletResponse.class, HttpSession.class, WebRequest.class, Model.class);

	/**
	 * Return how an action goes on in the background.
	 * @return {@code null} if it does not
	 * @throws InvalidReflexException if it could not
	 */
	static @Nullable BackgroundType of(Class<?> beanClass, Method method) {
		ReflexAction annotation = AnnotatedElementUtils.findMergedAnnotation(method, ReflexAction.class);
		if (annotation == null || !annotation.background()) {
			return null;
		}
		String place = "@ReflexAction(background = true) " + beanClass.getName() + "#" + method.getName();
		if (AnnotatedElementUtils.hasAnnotation(beanClass, ReflexComponent.class)) {
			throw new InvalidReflexException(place + " is in a component, whose state is over when it is called.",
					"Put it into a @Reflex.");
		}
		KotlinRules.checkDoesNotSuspend(place, method, "it is answered before it is called");
		if (method.getReturnType() != void.class) {
			throw new InvalidReflexException(
					place + " returns " + method.getReturnType().getName()
							+ ", but it is answered before it is called.",
					"Return void, and tell the page by a ReflexTask parameter.");
		}
		for (Class<?> type : method.getParameterTypes()) {
			if (OF_REQUEST.stream().anyMatch((some) -> some.isAssignableFrom(type))) {
				throw new InvalidReflexException(
						place + " has a parameter of the type " + type.getName() + ", which is over when it is called.",
						"Take what is needed of it, such as a @RequestParam, a Principal or a ReflexElement, and tell "
								+ "the page by a ReflexTask.");
			}
		}
		return new BackgroundType(method.getName(), annotation.outlivesPage());
	}

}
