package io.github.reflexboot.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Shows a component as it is by now: its HTML, or what has changed in it since it was
 * sent last.
 *
 * @param id what it is called in its page
 * @param html its element; {@code null} if only what changed is sent
 * @param length how long its HTML is; {@code null} if all of it is sent
 * @param steps how to make it; {@code null} if all of it is sent
 * @since 0.1.0
 */
public record ComponentOperation(String id, @Nullable String html, @Nullable Integer length,
		@Nullable List<Object> steps) implements Operation {

	/**
	 * Return the operation that shows all of it.
	 * @param id what it is called in its page
	 * @param html its element
	 * @return the operation
	 */
	public static ComponentOperation of(String id, String html) {
		return new ComponentOperation(id, html, null, null);
	}

	@Override
	public String operation() {
		return "component";
	}

}
