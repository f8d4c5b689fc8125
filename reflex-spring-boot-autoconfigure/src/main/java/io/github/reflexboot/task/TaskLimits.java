package io.github.reflexboot.task;

import io.github.reflexboot.async.WorkLimits;

/**
 * How much goes on in the background.
 *
 * @param running how many actions at the same time
 * @param perSession how many of one session that run or wait
 * @param perAddress how many of one address that run or wait
 * @since 0.1.0
 */
public record TaskLimits(WorkLimits running, int perSession, int perAddress) {

}
