package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.reflexboot.async.WorkLimits;
import io.github.reflexboot.task.TaskLimits;

/**
 * How actions go on in the background.
 *
 * @param threads Maximum number of actions in the background that run at the same time.
 * More of them wait.
 * @param runningPerSession Maximum number of those of one session that run at the same
 * time. More of them wait.
 * @param runningPerAddress Maximum number of those from one address that run at the same
 * time. More of them wait. By default, three quarters of all.
 * @param perSession Maximum number of those of one session that run or wait. More of them
 * are refused.
 * @param perAddress Maximum number of those from one address that run or wait. More of
 * them are refused.
 * @param leftAfter How long a page may be without a connection before what it has in the
 * background is cancelled.
 * @since 0.1.0
 */
public record TaskProperties(@DefaultValue("16") int threads, @DefaultValue("2") int runningPerSession,
		@Nullable Integer runningPerAddress, @DefaultValue("4") int perSession, @DefaultValue("100") int perAddress,
		@DefaultValue("30s") Duration leftAfter) {

	public TaskProperties {
		new PossibleValues("reflex.tasks.").number("threads", threads, 1)
			.number("running-per-session", runningPerSession, 1)
			.number("running-per-address", runningPerAddress, 1)
			.number("per-session", perSession, 1)
			.number("per-address", perAddress, 1)
			.time("left-after", leftAfter, Duration.ZERO);
	}

	TaskLimits limits() {
		return new TaskLimits(WorkLimits.of(this.threads, this.runningPerSession, this.runningPerAddress),
				this.perSession, this.perAddress);
	}

}
