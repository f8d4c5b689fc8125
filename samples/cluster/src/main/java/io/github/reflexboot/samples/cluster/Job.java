package io.github.reflexboot.samples.cluster;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.github.reflexboot.ReflexBroadcaster;

/**
 * A job of fifty steps, done by the node on which somebody starts it. Pages on all nodes
 * see how far it is. What is done is in the store, so another node can go on with it
 * where one has died.
 */
@Component
class Job {

	static final String GROUP = "job";

	/**
	 * A node that has written nothing for so long does not go on.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Numbers numbers;

	private final ReflexBroadcaster broadcaster;

	private final Clock clock = Clock.systemUTC();

	Job(Numbers numbers, ReflexBroadcaster broadcaster) {
		this.numbers = numbers;
		this.broadcaster = broadcaster;
	}

	State state() {
		Map<String, Long> all = this.numbers.all(GROUP);
		long age = this.clock.millis() - all.getOrDefault("at", 0L);
		return new State(all.getOrDefault("step", 0L), age < PATIENCE.toMillis());
	}

	/**
	 * A step is done. All pages are shown anew.
	 */
	void done(long step) {
		this.numbers.put(GROUP, "step", step);
		this.numbers.put(GROUP, "at", (step < State.STEPS) ? this.clock.millis() : 0);
		this.broadcaster.toGroup(GROUP).refresh();
	}

	/**
	 * How far it is.
	 *
	 * @param step how many steps are done
	 * @param running whether a node is at it
	 */
	record State(long step, boolean running) {

		static final long STEPS = 50;

		boolean isDone() {
			return this.step == STEPS;
		}

	}

}
