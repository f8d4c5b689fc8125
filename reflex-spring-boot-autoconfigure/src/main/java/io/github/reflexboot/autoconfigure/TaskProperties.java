package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.reflexboot.async.TaskLimits;

/**
 * How actions go on in the background.
 *
 * @param threads Maximum number of actions in the background that run at the same time.
 * More of them wait.
 * @param runningPerSession Maximum number of those of one session that run at the same
 * time. More of them wait.
 * @param perSession Maximum number of those of one session that run or wait. More of them
 * are refused.
 * @param leftAfter How long a page may be without a connection before what it has in the
 * background is cancelled.
 * @since 0.1.0
 */
public record TaskProperties(@DefaultValue("16") int threads, @DefaultValue("2") int runningPerSession,
		@DefaultValue("4") int perSession, @DefaultValue("30s") Duration leftAfter) {

	public TaskProperties {
		new PossibleValues("reflex.tasks.").number("threads", threads, 1)
			.number("running-per-session", runningPerSession, 1)
			.number("per-session", perSession, 1)
			.time("left-after", leftAfter, Duration.ZERO);
	}

	TaskLimits limits() {
		return new TaskLimits(this.threads, this.runningPerSession, this.perSession);
	}

}
