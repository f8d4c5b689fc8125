package io.github.reflexboot.autoconfigure;

import java.util.function.Predicate;

import org.springframework.beans.factory.ObjectProvider;

import io.github.reflexboot.ForbiddenExceptions;

/**
 * Asks all beans that know which exceptions mean that a visitor may not call an action.
 *
 * @param beans the beans
 */
record AnyForbidden(ObjectProvider<ForbiddenExceptions> beans) implements Predicate<Throwable> {

	@Override
	public boolean test(Throwable cause) {
		return this.beans.stream().anyMatch((some) -> some.include(cause));
	}

}
