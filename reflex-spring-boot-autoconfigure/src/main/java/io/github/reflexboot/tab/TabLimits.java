package io.github.reflexboot.tab;

import java.time.Duration;

/**
 * How much one tab may ask for.
 *
 * @param maxWaiting how many reflexes may wait while one runs
 * @param maxRate how many may run per second, sustained
 * @param maxBurst how many may run at once after a pause
 * @param maxTime how long one may take before its browser is told that it goes on
 * @since 0.1.0
 */
public record TabLimits(int maxWaiting, int maxRate, int maxBurst, Duration maxTime) {

}
