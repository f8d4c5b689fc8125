package io.github.reflexboot.protocol;

/**
 * What a browser sends.
 *
 * @since 0.1.0
 */
public sealed interface ClientMessage permits ReflexMessage, ClientMessage.Pong {

	/**
	 * The answer to a {@link ServerMessage.Ping}.
	 */
	record Pong() implements ClientMessage {
	}

}
