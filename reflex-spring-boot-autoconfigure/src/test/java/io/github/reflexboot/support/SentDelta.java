package io.github.reflexboot.support;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.github.reflexboot.delta.PageDelta;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes texts out of what changed, as the server has sent it.
 */
public final class SentDelta {

	private SentDelta() {
	}

	/**
	 * Make the text.
	 * @param base what the browser has
	 * @param sent an answer or operation with {@code length} and {@code steps}
	 */
	public static String apply(String base, JsonNode sent) {
		List<Object> steps = new ArrayList<>();
		sent.path("steps").forEach((step) -> steps.add(step.isString() ? step.asString() : (Object) step.asInt()));
		String text = new PageDelta(sent.path("length").asInt(), steps).applyTo(base);
		assertThat(text).hasSize(sent.path("length").asInt());
		return text;
	}

}
