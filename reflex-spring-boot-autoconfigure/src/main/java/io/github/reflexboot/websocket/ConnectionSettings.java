package io.github.reflexboot.websocket;

import java.time.Duration;

import io.github.reflexboot.tab.TabLimits;

/**
 * How connections are kept.
 *
 * @param maxMessageSize the largest message that is taken, in characters
 * @param maxPerSession how many connections one session may have
 * @param tab how much one tab may ask for
 * @param heartbeat the time between two pings
 * @param sessionCheck the time between two looks for ended sessions, in stores that do
 * not tell of them
 * @param sendTimeout how long a browser may take to read an answer
 * @param sendBufferSize how many bytes may wait for a browser that reads slowly
 * @since 0.1.0
 */
public record ConnectionSettings(int maxMessageSize, int maxPerSession, TabLimits tab, Duration heartbeat,
		Duration sessionCheck, Duration sendTimeout, int sendBufferSize) {

}
