package io.github.reflexboot.component;

import java.util.function.Supplier;

import io.github.reflexboot.registry.ReflexRegistry;

/**
 * What the tags of components are made with.
 *
 * @param registry all components; asked for at the first tag
 * @param factory makes instances
 * @param arguments gives them what their tags say
 * @param templates renders them
 */
record ComponentParts(Supplier<ReflexRegistry> registry, ComponentFactory factory, ComponentArguments arguments,
		ComponentTemplates templates) {

}
