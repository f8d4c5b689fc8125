package io.github.reflexboot.websocket;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.tab.TabLimits;

/**
 * How connections are kept.
 *
 * @param maxMessageSize the largest message that is taken, in characters
 * @param limits how many connections there may be
 * @param tab how much one tab may ask for
 * @param heartbeat the time between two pings
 * @param sessionCheck the time between two looks for sessions that have ended and of
 * which nobody has told
 * @param sendTimeout how long a browser may take to read an answer
 * @param sendBufferSize how many bytes may wait for a browser that reads slowly
 * @param maxAge how old a connection may become; {@code null} for any age
 * @param development whether browsers may show all that goes wrong
 * @since 0.1.0
 */
public record ConnectionSettings(int maxMessageSize, ConnectionLimits limits, TabLimits tab, Duration heartbeat,
		Duration sessionCheck, Duration sendTimeout, int sendBufferSize, @Nullable Duration maxAge,
		boolean development) {

}
