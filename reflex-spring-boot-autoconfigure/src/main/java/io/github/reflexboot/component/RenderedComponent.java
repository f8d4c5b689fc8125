package io.github.reflexboot.component;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A component as it was rendered.
 *
 * @param id what it is called in its page
 * @param html its element
 * @since 0.1.0
 */
public record RenderedComponent(String id, String html) {

	static String text(List<RenderedComponent> components) {
		return components.stream().map(RenderedComponent::html).collect(Collectors.joining("\n"));
	}

}
