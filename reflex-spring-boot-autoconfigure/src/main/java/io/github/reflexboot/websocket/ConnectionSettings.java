package io.github.reflexboot.websocket;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How connections are kept.
 *
 * @param maxMessageSize the maximum size of a message, in bytes of UTF-8
 * @param maxRefused how many messages in a row may be refused before the browser is
 * disconnected
 * @param heartbeat the time between two pings
 * @param sendTimeout how long a browser may take to read an answer
 * @param sendBufferSize how many bytes may wait for a browser that reads slowly
 * @param maxAge how old a connection may become; {@code null} for any age
 * @param development whether browsers may show everything that goes wrong
 * @since 0.1.0
 */
public record ConnectionSettings(int maxMessageSize, int maxRefused, Duration heartbeat, Duration sendTimeout,
		int sendBufferSize, @Nullable Duration maxAge, boolean development) {

}
