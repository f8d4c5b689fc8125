package io.github.reflexboot.registry;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.ReflectionUtils;

/**
 * A page asked for an action that does not exist, or that is not annotated.
 *
 * @since 0.1.0
 */
public final class UnknownReflexException extends ReflexException {

	private static final int MOST_NAMED = 20;

	private UnknownReflexException(String message) {
		super(message, null);
	}

	static UnknownReflexException noSuchReflex(String target, ReflexTarget wanted, Collection<String> reflexes) {
		return new UnknownReflexException("Reflex '" + shorten(target) + "' was requested, but there is no @Reflex '"
				+ shorten(wanted.reflex()) + "'." + hint(wanted.reflex(), reflexes));
	}

	static UnknownReflexException noSuchAction(String target, ReflexTarget wanted, ReflexType reflex) {
		return new UnknownReflexException("Reflex '" + shorten(target) + "' was requested, but "
				+ reflex.beanClass().getSimpleName() + " has no @ReflexAction '" + shorten(wanted.action()) + "'."
				+ (hasMethod(reflex.beanClass(), wanted.action())
						? " There is a method of that name: annotate it with @ReflexAction if pages may call it." : "")
				+ hint(wanted.action(), reflex.actions().keySet()));
	}

	static UnknownReflexException noSuchComponent(String name, Collection<String> components) {
		return new UnknownReflexException("Component '" + shorten(name)
				+ "' was requested, but there is no @ReflexComponent of that name." + hint(name, components));
	}

	static UnknownReflexException inNoComponent(String kind, String name, Collection<String> names) {
		return new UnknownReflexException(
				"'" + shorten(name) + "' is for the component around the element, but no component has a " + kind
						+ " of that name." + hint(name, names));
	}

	static UnknownReflexException noSuchAction(String action, ComponentType component) {
		return new UnknownReflexException("Action '" + shorten(action) + "' was requested, but "
				+ component.beanClass().getSimpleName() + " has no @ReflexAction of that name."
				+ (hasMethod(component.beanClass(), action)
						? " There is a method of that name: annotate it with @ReflexAction if pages may call it." : "")
				+ hint(action, component.actions().keySet()));
	}

	static UnknownReflexException notBindable(String field, ComponentType component) {
		Collection<String> bindable = component.state().bindable();
		return new UnknownReflexException(
				"The browser wants to set '" + shorten(field) + "', but " + component.beanClass().getSimpleName()
						+ " has no field of that name with @State and @Bindable." + hint(field, bindable));
	}

	/**
	 * A page asked for an action or a field of the component around an element, and there
	 * is none.
	 * @param target the name of the action, or {@code =} and that of the field
	 * @return what to throw
	 */
	public static UnknownReflexException noComponentAround(String target) {
		return new UnknownReflexException("'" + shorten(target) + "' was requested, but there is no component around "
				+ "the element, so nobody knows whose it is: write it in the template of a @ReflexComponent, or "
				+ "Class#action for an action of a @Reflex.");
	}

	static UnknownReflexException noSuchField(String attribute, ComponentType component) {
		return new UnknownReflexException("it has the attribute '" + shorten(attribute) + "', but " + component
				+ " has no @State field of that name." + hint(attribute, component.state().names()));
	}

	/**
	 * A test emitted an event that nobody hears.
	 * @param event name of the event
	 * @param path the page
	 * @param heard names of those that its components listen to
	 * @return what to throw
	 */
	public static UnknownReflexException noListener(String event, String path, Collection<String> heard) {
		return new UnknownReflexException(
				"The event '" + shorten(event) + "' was emitted, but no component of the page " + path
						+ " has a @ReflexListener for it." + hint(event, heard));
	}

	private static boolean hasMethod(Class<?> reflex, String name) {
		return Stream.of(ReflectionUtils.getUniqueDeclaredMethods(reflex, ReflectionUtils.USER_DECLARED_METHODS))
			.anyMatch((method) -> method.getName().equals(name));
	}

	private static String hint(String wanted, Collection<String> names) {
		String known = names.isEmpty() ? "nothing"
				: names.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "));
		int others = names.size() - MOST_NAMED;
		return SimilarName.of(wanted, names).map((name) -> " Did you mean '" + name + "'?").orElse("") + " There is: "
				+ known + ((others > 0) ? ", and " + others + " more." : ".");
	}

	private static String shorten(String text) {
		return (text.length() <= 100) ? text : text.substring(0, 100) + "…";
	}

}
