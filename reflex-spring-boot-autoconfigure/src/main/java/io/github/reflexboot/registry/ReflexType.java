package io.github.reflexboot.registry;

import java.util.List;
import java.util.Map;

/**
 * A bean annotated with {@code @Reflex}.
 *
 * @param name the name by which pages call it
 * @param beanName the name of the bean
 * @param beanClass its class, never that of a proxy
 * @param actions what can be called, by name
 * @param listeners what is called when the server broadcasts events
 */
record ReflexType(String name, String beanName, Class<?> beanClass, Map<String, ReflexMethod> actions,
		List<Listener> listeners) {

	/**
	 * A method that is called when an event is broadcast.
	 *
	 * @param event name of the event
	 * @param method the method, which no browser can call
	 */
	record Listener(String event, ReflexMethod method) {

	}

}
