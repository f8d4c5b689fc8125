package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * A bean annotated with {@code @ReflexComponent}.
 *
 * @param name the name by which pages show it
 * @param beanName the name of the bean, of prototype scope
 * @param beanClass its class, never that of a proxy
 * @param fields what its template sees
 * @param state what is kept of it
 * @param actions what can be called, by name
 * @param listeners what is called when others emit events
 * @param attributes methods that return more of what its template sees
 * @since 0.1.0
 */
public record ComponentType(String name, String beanName, Class<?> beanClass, ReflexFields fields, StateFields state,
		Map<String, ReflexMethod> actions, List<Listener> listeners, List<Attribute> attributes) {

	/**
	 * Find an action.
	 * @param action its name
	 * @return the action
	 * @throws UnknownReflexException if there is none
	 */
	public ReflexMethod action(String action) {
		ReflexMethod found = this.actions.get(action);
		if (found == null) {
			throw UnknownReflexException.noSuchAction(action, this);
		}
		return found;
	}

	/**
	 * Find a field that a browser may set.
	 * @param field its name
	 * @return the field
	 * @throws UnknownReflexException if there is none
	 */
	public StateFields.StateField bindable(String field) {
		return this.state.fields()
			.stream()
			.filter((each) -> each.isBindable() && each.name().equals(field))
			.findFirst()
			.orElseThrow(() -> UnknownReflexException.notBindable(field, this));
	}

	/**
	 * Find the field that an attribute of a tag gives its first value.
	 * @param attribute name of the attribute: {@code startCount}, or {@code start-count};
	 * {@code data-name} for what the tag takes for itself
	 * @return the field
	 * @throws UnknownReflexException if there is none
	 */
	public StateFields.StateField argument(String attribute) {
		return this.state.ofAttribute(attribute).orElseThrow(() -> UnknownReflexException.noSuchField(attribute, this));
	}

	@Override
	public String toString() {
		return "@ReflexComponent(\"" + this.name + "\") " + this.beanClass.getName();
	}

	/**
	 * A method that is called when an event is emitted.
	 *
	 * @param event name of the event
	 * @param method the method
	 * @param callbacks what runs before, after and around it
	 */
	public record Listener(String event, Method method, List<ReflexCallback> callbacks) {

	}

	/**
	 * A method that is called before each render.
	 *
	 * @param name under which the template sees what it returns
	 * @param method the method, without parameters
	 */
	public record Attribute(String name, Method method) {

	}

}
