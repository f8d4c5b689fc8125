package io.github.reflexboot.protocol;

import java.util.List;

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
	 */
	record Subscribe(List<String> groups) implements ClientMessage {

		public Subscribe {
			groups = List.copyOf(groups);
		}

	}

	/**
	 * The answer to a {@link ServerMessage.Ping}.
	 */
	record Pong() implements ClientMessage {
	}

	/**
	 * Asks for a sign of life.
	 */
	record Ping() implements ClientMessage {
	}

}
