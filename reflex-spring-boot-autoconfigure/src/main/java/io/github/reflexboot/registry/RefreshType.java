package io.github.reflexboot.registry;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.reflexboot.RefetchScope;
import io.github.reflexboot.ReflexAction;

/**
 * Who is shown what has come of an action, besides the page that has called it.
 *
 * @param scope whose pages are refreshed, other than {@link RefetchScope#TAB}
 * @param group name of their group; empty for none
 * @since 0.1.0
 */
public record RefreshType(RefetchScope scope, String group) {

	/**
	 * Return who is refreshed.
	 * @return {@code null} if nobody is
	 * @throws InvalidReflexException if that cannot be
	 */
	static @Nullable RefreshType of(Class<?> beanClass, Method method) {
		ReflexAction annotation = AnnotatedElementUtils.findMergedAnnotation(method, ReflexAction.class);
		if (annotation == null) {
			return null;
		}
		String place = "@ReflexAction " + beanClass.getName() + "#" + method.getName();
		if ((annotation.refreshes() == RefetchScope.GROUP) == annotation.refreshesGroup().isEmpty()) {
			throw new InvalidReflexException(
					place + (annotation.refreshesGroup().isEmpty() ? " refreshes a GROUP and names none."
							: " names the group '" + annotation.refreshesGroup() + "', but refreshes "
									+ annotation.refreshes() + "."),
					"Write both: refreshes = RefetchScope.GROUP, refreshesGroup = \"…\".");
		}
		if (annotation.refreshes() == RefetchScope.TAB) {
			return null;
		}
		if (annotation.background()) {
			throw new InvalidReflexException(
					place + " refreshes others when it is answered, but goes on in the background then.",
					"Let it use a ReflexBroadcaster when there is something to show.");
		}
		return new RefreshType(annotation.refreshes(), annotation.refreshesGroup());
	}

}
