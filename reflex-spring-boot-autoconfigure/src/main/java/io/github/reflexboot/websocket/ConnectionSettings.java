package io.github.reflexboot.websocket;

import java.time.Duration;

/**
 * How connections are kept.
 *
 * @param maxMessageSize the largest message that is taken, in characters
 * @param maxWaiting how many reflexes of a tab may wait while one runs
 * @param heartbeat the time between two pings
 * @param sendTimeout how long a browser may take to read an answer
 * @param sendBufferSize how many bytes may wait for a browser that reads slowly
 * @since 0.1.0
 */
public record ConnectionSettings(int maxMessageSize, int maxWaiting, Duration heartbeat, Duration sendTimeout,
		int sendBufferSize) {

}
