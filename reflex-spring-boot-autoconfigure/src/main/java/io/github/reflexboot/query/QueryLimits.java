package io.github.reflexboot.query;

import java.time.Duration;

import io.github.reflexboot.async.WorkLimits;

/**
 * How much pages may fetch in the background, and how long they wait for it.
 *
 * @param grace how long a page waits for what is nearly done
 * @param await how long a page waits that has no data yet, also when a browser loads it
 * @param perPage how many queries one page may have
 * @param running how many queries run at the same time
 * @since 0.1.0
 */
public record QueryLimits(Duration grace, Duration await, int perPage, WorkLimits running) {

}
