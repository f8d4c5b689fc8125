package io.github.reflexboot.invoke;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.registry.ComponentType;

/**
 * A component whose action is called, instead of a reflex. For one thread.
 *
 * @since 0.1.0
 */
public interface CalledComponent {

	/**
	 * Return the instance to call, which holds its state.
	 * @return the bean, or a proxy of it
	 */
	Object bean();

	/**
	 * Return what its {@code @ModelAttribute} methods return, for an action that binds a
	 * form to that.
	 * @return the attributes by their names
	 */
	Map<String, Object> attributes();

	/**
	 * Take an event for the other components of the page.
	 * @param event name of the event
	 * @param value what the listeners get; {@code null} for nothing
	 */
	void emit(String event, @Nullable Object value);

	/**
	 * Give the one whose method is being called, which may be a listener, the state that
	 * it began with.
	 */
	void resetState();

	/**
	 * Note that all of the page is to be shown.
	 */
	void refreshPage();

	/**
	 * Hand all events to their listeners, also those that listeners emit. Called when the
	 * action is done.
	 * @param caller calls a listener
	 * @throws Exception what a listener threw
	 */
	void deliver(ListenerCaller caller) throws Exception;

	/**
	 * Calls a listener in the request of the action.
	 */
	@FunctionalInterface
	interface ListenerCaller {

		/**
		 * Call it.
		 * @param bean the component that listens
		 * @param listener its method, with what stands around it
		 * @param value what was emitted; {@code null} for nothing
		 * @return {@code false} if it counts as one that does not listen
		 * @throws Exception what it threw
		 */
		boolean call(Object bean, ComponentType.Listener listener, @Nullable Object value) throws Exception;

	}

}
