package io.github.reflexboot.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.WholeMorphReason;

/**
 * What a browser sends.
 *
 * @since 0.1.0
 */
public sealed interface ClientMessage
		permits ReflexMessage, VisitMessage, ClientMessage.Subscribe, ClientMessage.Pong, ClientMessage.Ping {

	/**
	 * The page now shows these group tokens, and no others.
	 *
	 * @param groups the tokens
	 * @param age how long ago the browser began to load the page, if it shows it as it
	 * was loaded; {@code null} otherwise
	 */
	record Subscribe(List<String> groups, @Nullable Duration age) implements ClientMessage {

		public Subscribe {
			groups = List.copyOf(groups);
		}

	}

	/**
	 * The answer to a {@link ServerMessage.Ping}.
	 *
	 * @param whole how often the browser has morphed all of a page since it told that
	 * before
	 */
	record Pong(Map<WholeMorphReason, Integer> whole) implements ClientMessage {

		public Pong {
			whole = Map.copyOf(whole);
		}

	}

	/**
	 * Asks for a sign of life.
	 */
	record Ping() implements ClientMessage {
	}

}
