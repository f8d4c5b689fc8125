package io.github.reflexboot.observation;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Reads back what was observed of actions. Finds nothing where a convention of the
 * application gives them other names. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ActionTimes {

	private final @Nullable MeterRegistry registry;

	/**
	 * Create it.
	 * @param registry where observations go; {@code null} for nowhere
	 */
	public ActionTimes(@Nullable MeterRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Return how an action has done so far.
	 * @param target the action, such as {@code Counter#increment}
	 * @return its times; empty if it was not called yet, or nobody has observed it
	 */
	public Optional<Times> of(String target) {
		if (this.registry == null) {
			return Optional.empty();
		}
		Collection<Timer> timers = this.registry.find("reflex.action").tag("reflex.target", target).timers();
		Map<String, Long> calls = new TreeMap<>();
		double total = 0;
		double max = 0;
		for (Timer timer : timers) {
			calls.merge(String.valueOf(timer.getId().getTag("reflex.outcome")), timer.count(), Long::sum);
			total += timer.totalTime(TimeUnit.NANOSECONDS);
			max = Math.max(max, timer.max(TimeUnit.NANOSECONDS));
		}
		long number = calls.values().stream().mapToLong(Long::longValue).sum();
		return (number > 0)
				? Optional.of(new Times(calls, Duration.ofNanos((long) (total / number)), Duration.ofNanos((long) max)))
				: Optional.empty();
	}

	/**
	 * The times of an action.
	 *
	 * @param calls how many calls there were since the start, by their outcomes
	 * @param mean how long one took on average
	 * @param max how long the longest one took lately, as the registry keeps it
	 */
	public record Times(Map<String, Long> calls, Duration mean, Duration max) {

	}

}
