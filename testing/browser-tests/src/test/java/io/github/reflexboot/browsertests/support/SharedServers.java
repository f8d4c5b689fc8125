package io.github.reflexboot.browsertests.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one {@link Site}, which has forgotten what other tests wrote down, and one
 * {@link Showcase}, which has not. Both run until all tests are over. A test that needs
 * other properties, or stops its server, starts its own.
 */
public final class SharedServers implements ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedServers.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Site.class || type == Showcase.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
		if (parameter.getParameter().getType() == Showcase.class) {
			return store.computeIfAbsent(Showcase.class, (key) -> Showcase.start(), Showcase.class);
		}
		return store.computeIfAbsent(Site.class, (key) -> Site.start(), Site.class).forget();
	}

}
