package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.registry.ReflexFields;
import io.github.reflexboot.registry.ReflexMethod;
import io.github.reflexboot.registry.RequiredPages;

/**
 * An event that a test emits in a page, as a component of it would that does nothing
 * else. No message of a browser becomes one.
 *
 * @param name name of the event
 * @param value what the listeners get; {@code null} for nothing
 * @since 0.1.0
 */
public record PageEvent(String name, @Nullable Object value) {

	/**
	 * What is called in place of an action.
	 */
	static final ReflexMethod ACTION = new ReflexMethod("", "",
			Objects.requireNonNull(ReflectionUtils.findMethod(PageEvent.class, "emit", ReflexContext.class)), List.of(),
			List.of(), new ReflexFields(List.of()), new RequiredPages(List.of()), null, null);

	void emit(ReflexContext reflex) {
		reflex.emit(this.name, this.value);
	}

}
