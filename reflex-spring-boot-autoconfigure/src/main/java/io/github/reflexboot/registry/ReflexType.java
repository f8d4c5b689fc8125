package io.github.reflexboot.registry;

import java.util.Map;

/**
 * A bean annotated with {@code @Reflex}.
 *
 * @param name the name by which pages call it
 * @param beanName the name of the bean
 * @param beanClass its class, never that of a proxy
 * @param actions what can be called, by name
 */
record ReflexType(String name, String beanName, Class<?> beanClass, Map<String, ReflexMethod> actions) {

}
